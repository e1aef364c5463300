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

    public Task SendAsync(ServerResponse answer)
    {
        _response = Create(answer, new ByteArrayContent(answer.Content));
        return Task.CompletedTask;
    }

    public Task SendHalfAsync(ServerResponse answer)
    {
        _response = Create(answer, new StreamContent(new BrokenStream(answer.Content[..(answer.Content.Length / 2)])));
        return Task.CompletedTask;
    }

    public void Abort() => _isBroken = true;

    private HttpResponseMessage Create(ServerResponse answer, HttpContent content)
    {
        HttpResponseMessage response = new((HttpStatusCode)answer.StatusCode) { Content = content, RequestMessage = request };
        if (answer.Content.Length > 0 && answer.ContentType is not null)
        {
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(answer.ContentType);
        }

        foreach ((string name, string value) in answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return response;
    }
}
