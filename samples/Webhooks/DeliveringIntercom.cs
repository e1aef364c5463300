using System.Net;
using System.Text;
using Intercom;

namespace Webhooks;

/// <summary>Delivers notifications as Intercom does.</summary>
internal sealed class DeliveringIntercom(Uri address, string clientSecret) : IDisposable
{
    private readonly HttpClient _client = new();

    public async Task<HttpStatusCode> CheckAsync()
    {
        using HttpRequestMessage request = new(HttpMethod.Head, address);
        using HttpResponseMessage response = await _client.SendAsync(request);
        return response.StatusCode;
    }

    public async Task<HttpStatusCode> DeliverAsync(string notification, string? signedWith = null)
    {
        byte[] body = Encoding.UTF8.GetBytes(notification);
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Sign(body, signedWith ?? clientSecret));
        using HttpResponseMessage response = await _client.SendAsync(request);
        return response.StatusCode;
    }

    public void Dispose() => _client.Dispose();
}
