using System.Net;
using System.Net.Http.Headers;

namespace Intercom.Testing.Hosting;

/// <summary>Returns responses to a caller in the same process.</summary>
internal sealed class ProcessSink(HttpRequestMessage request, CancellationToken cancellationToken) : IResponseSink
{
    private HttpResponseMessage? _response;
    private bool _isBroken;

    public CancellationToken Aborted => cancellationToken;

    public HttpResponseMessage Response => _isBroken || _response is null
        ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended prematurely.")
        : _response;

    public Task SendAsync(ServerResponse sent)
    {
        _response = Create(sent, new ByteArrayContent(sent.Content));
        return Task.CompletedTask;
    }

    public Task SendHalfAsync(ServerResponse sent)
    {
        _response = Create(sent, new StreamContent(new BrokenStream(sent.Content[..(sent.Content.Length / 2)])));
        return Task.CompletedTask;
    }

    public void Abort() => _isBroken = true;

    private HttpResponseMessage Create(ServerResponse sent, HttpContent content)
    {
        HttpResponseMessage response = new((HttpStatusCode)sent.StatusCode) { Content = content, RequestMessage = request };
        if (sent.Content.Length > 0 && sent.ContentType is not null)
        {
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(sent.ContentType);
        }

        foreach ((string name, string value) in sent.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }
}
