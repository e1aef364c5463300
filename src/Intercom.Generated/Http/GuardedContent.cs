using System.Net;
using System.Net.Http;

namespace Intercom;

/// <summary>
/// The body of a request, which is written for one address only. A handler that follows redirects by itself changes the address of the request and writes the body again;
/// here it fails before another host gets anything. An empty body serves another purpose, too: handlers of .NET send a request without content again by themselves
/// when a connection breaks.
/// </summary>
internal sealed class GuardedContent(byte[] body, HttpRequestMessage message) : HttpContent
{
    private readonly AddressGuard _guard = new(message);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _guard.EnsureSameAddress();
        return stream.WriteAsync(body, 0, body.Length);
    }

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _guard.EnsureSameAddress();
        return stream.WriteAsync(body, 0, body.Length, cancellationToken);
    }

    protected override Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) => CreateContentReadStreamAsync();
#endif

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new MemoryStream(body, writable: false));

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
