using System.Net;
using System.Net.Http;

namespace Intercom;

/// <summary>A file or form that is written for one address only.</summary>
internal sealed class GuardedUpload : HttpContent
{
    private readonly HttpContent _content;
    private readonly AddressGuard _guard;

    public GuardedUpload(HttpContent content, AddressGuard guard)
    {
        _content = content;
        _guard = guard;
        Headers.ContentType = content.Headers.ContentType;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _guard.EnsureSameAddress();
        return _content.CopyToAsync(stream);
    }

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _guard.EnsureSameAddress();
        return _content.CopyToAsync(stream, cancellationToken);
    }
#endif

    protected override bool TryComputeLength(out long length)
    {
        length = _content.Headers.ContentLength ?? 0;
        return _content.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _content.Dispose();
        }

        base.Dispose(disposing);
    }
}
