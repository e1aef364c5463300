using System.Net.Http.Headers;
using System.Text;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Support;

/// <summary>Plain HTTP to a server, to see and send what the client would not.</summary>
internal sealed class RawClient(IntercomTestServer server) : IDisposable
{
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { UseProxy = false, Expect100ContinueTimeout = Timeout.InfiniteTimeSpan })
    {
        BaseAddress = server.BaseAddress,
    };

    public Task<RawResponse> GetAsync(string path) => SendAsync(Request(HttpMethod.Get, path));

    public Task<RawResponse> PostAsync(string path, string body) => SendAsync(Request(HttpMethod.Post, path, body));

    public Task<RawResponse> PostAsync(string path, JObject body) => PostAsync(path, body.ToString());

    public Task<RawResponse> PutAsync(string path, string body) => SendAsync(Request(HttpMethod.Put, path, body));

    public HttpRequestMessage Request(HttpMethod method, string path, string? body = null)
    {
        HttpRequestMessage request = new(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", server.AccessToken);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return request;
    }

    public async Task<RawResponse> SendAsync(HttpRequestMessage request)
    {
        using HttpResponseMessage response = await _http.SendAsync(request);
        return new RawResponse(response, await response.Content.ReadAsByteArrayAsync());
    }

    public void Dispose() => _http.Dispose();
}
