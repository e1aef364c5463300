using System.Net;
using System.Net.Http;

namespace Intercom;

/// <summary>
/// A request body that is written for one address only. A handler that follows redirects by itself changes the address of the request and
/// writes the body again; this content then fails before another host receives anything. It also wraps empty bodies, since handlers of .NET
/// send a request without content again when a connection is lost.
/// </summary>
internal sealed class GuardedContent : HttpContent
{
    private readonly HttpContent _body;
    private readonly HttpRequestMessage _message;
    private Uri? _address;
    private HttpMethod? _method;

    public GuardedContent(HttpContent body, HttpRequestMessage message)
    {
        _body = body;
        _message = message;
        foreach (KeyValuePair<string, IEnumerable<string>> header in body.Headers)
        {
            Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        EnsureSameAddress();
        return _body.CopyToAsync(stream, context);
    }

#if NET
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        EnsureSameAddress();
        return _body.CopyToAsync(stream, context, cancellationToken);
    }

    protected override Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) =>
        _body.ReadAsStreamAsync(cancellationToken);
#endif

    protected override Task<Stream> CreateContentReadStreamAsync() => _body.ReadAsStreamAsync();

    protected override bool TryComputeLength(out long length)
    {
        long? known = _body.Headers.ContentLength;
        length = known.GetValueOrDefault();
        return known.HasValue;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _body.Dispose();
        }

        base.Dispose(disposing);
    }

    // Handlers of the application may change the address before the first attempt.
    private void EnsureSameAddress()
    {
        _address ??= _message.RequestUri;
        _method ??= _message.Method;
        if (_message.RequestUri != _address || _message.Method != _method)
        {
            throw new HandlerRedirectException(_method!);
        }
    }
}
