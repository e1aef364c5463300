using System.Net.Http;

namespace Intercom;

/// <summary>Opens the bodies of responses.</summary>
internal static class ResponseReader
{
    private const string Limit = $"{nameof(IntercomClientOptions)}.{nameof(IntercomClientOptions.MaxResponseSize)}";

    /// <summary>Returns the body as it arrives, decompressed unless the handler did so.</summary>
    public static async Task<Stream> OpenAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        // On .NET Framework, a response without a body has no content.
        if (response.Content is null)
        {
            return Stream.Null;
        }

        using CancellationTokenRegistration cancelling = CloseWhenCancelled(response, cancellationToken);
#if NET
        Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
#else
        cancellationToken.ThrowIfCancellationRequested();
        Stream body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#endif
        return Decompression.Decode(body, response.Content.Headers.ContentEncoding);
    }

    /// <summary>
    /// Returns the whole body, received without blocking a thread and buffered in a pooled array. The JSON reader is synchronous, and would
    /// otherwise block a thread for as long as the network takes.
    /// </summary>
    /// <exception cref="IntercomSerializationException">The decompressed body is larger than <paramref name="maxSize" />.</exception>
    public static async Task<PooledStream> ReadAsync(
        HttpResponseMessage response,
        string operation,
        long maxSize,
        CancellationToken cancellationToken)
    {
        using Stream body = await OpenAsync(response, cancellationToken).ConfigureAwait(false);
        using CancellationTokenRegistration cancelling = CloseWhenCancelled(response, cancellationToken);
        PooledStream received = new(response.Content?.Headers.ContentLength);
        try
        {
            if (response.Content?.Headers.ContentLength > maxSize
                || !await received.TryFillAsync(body, maxSize, cancellationToken).ConfigureAwait(false))
            {
                throw new IntercomSerializationException(
                    operation,
                    string.Empty,
                    FormattableString.Invariant($"it is larger than {maxSize} bytes, the limit of {Limit}"));
            }

            // A body that was closed by cancellation can look complete.
            cancellationToken.ThrowIfCancellationRequested();
            return received;
        }
        catch
        {
            received.Dispose();
            throw;
        }
    }

    /// <summary>Returns the beginning of a body, up to a maximum length in bytes.</summary>
    public static async Task<byte[]> ReadStartAsync(HttpResponseMessage response, int maxLength, CancellationToken cancellationToken)
    {
        using Stream body = await OpenAsync(response, cancellationToken).ConfigureAwait(false);
        using CancellationTokenRegistration cancelling = CloseWhenCancelled(response, cancellationToken);
        using MemoryStream start = new();
        byte[] block = new byte[8 * 1024];
        int read;
        do
        {
            read = await body.ReadAsync(
                block,
                0,
                Math.Min(block.Length, maxLength - (int)start.Length),
                cancellationToken).ConfigureAwait(false);
            start.Write(block, 0, read);
        }
        while (read > 0 && start.Length < maxLength);

        cancellationToken.ThrowIfCancellationRequested();
        return start.ToArray();
    }

    // The streams of .NET Framework check the token before they read, not while they wait.
    private static CancellationTokenRegistration CloseWhenCancelled(HttpResponseMessage response, CancellationToken cancellationToken) =>
        cancellationToken.Register(static state => ((HttpResponseMessage)state!).Dispose(), response);
}
