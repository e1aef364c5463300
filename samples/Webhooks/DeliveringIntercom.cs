using System.Net;
using System.Text;
using Intercom;

namespace Webhooks;

/// <summary>Delivers notifications as Intercom does.</summary>
/// <param name="address">The address of the endpoint.</param>
/// <param name="clientSecret">The secret that notifications are signed with.</param>
public sealed class DeliveringIntercom(Uri address, string clientSecret) : IDisposable
{
    private readonly HttpClient _client = new();

    /// <summary>Checks that the endpoint exists, as Intercom does when its address is saved.</summary>
    public async Task<HttpStatusCode> CheckAsync()
    {
        using HttpRequestMessage request = new(HttpMethod.Head, address);
        using HttpResponseMessage response = await _client.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>Delivers a notification.</summary>
    /// <param name="notification">The notification, as JSON.</param>
    /// <param name="signedWith">Another secret to sign it with.</param>
    public async Task<HttpStatusCode> DeliverAsync(string notification, string? signedWith = null)
    {
        byte[] body = Encoding.UTF8.GetBytes(notification);
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Sign(body, signedWith ?? clientSecret));
        using HttpResponseMessage response = await _client.SendAsync(request);
        return response.StatusCode;
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();
}
