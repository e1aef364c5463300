using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Intercom.AspNetCore;

/// <summary>Reads a body that may not be longer than a limit, whether it says its length or not.</summary>
internal static class LimitedBody
{
    private const int BufferSize = 16 * 1024;

    /// <summary>The body; null when it is too long, of which no more is read than the limit.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        using MemoryStream body = new((int)(request.ContentLength ?? 0));
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                if (body.Length + read > limit)
                {
                    return null;
                }

                body.Write(buffer, 0, read);
            }

            return body.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
