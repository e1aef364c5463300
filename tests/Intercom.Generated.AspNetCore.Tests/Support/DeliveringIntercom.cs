using System.Net;
using System.Text;

namespace Intercom.AspNetCore.Tests.Support;

/// <summary>Delivers notifications as Intercom does.</summary>
internal sealed class DeliveringIntercom(Uri address, string clientSecret) : IDisposable
{
    private readonly HttpClient _client = new();

    public static string Notification(string topic, string id, string type = "conversation") =>
        $$$"""{"type":"notification_event","id":"{{{id}}}","topic":"{{{topic}}}","data":{"item":{"type":"{{{type}}}","id":"{{{id}}}"}} }""";

    public Task<HttpStatusCode> DeliverAsync(WebhookTopic topic, string id, string type = "conversation") =>
        DeliverAsync(Notification(topic.Value, id, type));

    public Task<HttpStatusCode> DeliverAsync(WebhookTopic topic, string id, CancellationToken hangUp)
    {
        string body = Notification(topic.Value, id);
        return SendAsync(
            new ByteArrayContent(Encoding.UTF8.GetBytes(body)), WebhookSignature.Sign(Encoding.UTF8.GetBytes(body), clientSecret), hangUp);
    }

    public Task<HttpStatusCode> DeliverAsync(string body) =>
        DeliverAsync(body, WebhookSignature.Sign(Encoding.UTF8.GetBytes(body), clientSecret));

    public Task<HttpStatusCode> DeliverAsync(string body, string? signature) =>
        SendAsync(new ByteArrayContent(Encoding.UTF8.GetBytes(body)), signature);

    /// <summary>Delivers without the length of the body.</summary>
    public Task<HttpStatusCode> DeliverChunkedAsync(string body) =>
        SendAsync(new ChunkedContent(Encoding.UTF8.GetBytes(body)), WebhookSignature.Sign(Encoding.UTF8.GetBytes(body), clientSecret));

    public async Task<HttpStatusCode> SendAsync(HttpMethod method)
    {
        using HttpRequestMessage request = new(method, address);
        using HttpResponseMessage response = await _client.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>Delivers, and returns the whole response.</summary>
    public Task<HttpResponseMessage> PostAsync(WebhookTopic topic, string id)
    {
        byte[] body = Encoding.UTF8.GetBytes(Notification(topic.Value, id));
        return PostAsync(new ByteArrayContent(body), WebhookSignature.Header, WebhookSignature.Sign(body, clientSecret));
    }

    /// <summary>Sends a request to another path of the application that is signed as uninstall notices are.</summary>
    public async Task<HttpStatusCode> PostSignedBodyAsync(string path, string body, string? signature = null)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        using HttpResponseMessage response =
            await PostAsync(new ByteArrayContent(bytes), BodySignature.Header, signature ?? BodySignature.Sign(bytes, clientSecret), path);
        return response.StatusCode;
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> PostAsync(HttpContent content, string header, string signature, string? path = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path is null ? address : new Uri(address, path)) { Content = content };
        request.Headers.TryAddWithoutValidation(header, signature);
        return await _client.SendAsync(request);
    }

    private async Task<HttpStatusCode> SendAsync(HttpContent content, string? signature, CancellationToken hangUp = default)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, address) { Content = content };
        request.Headers.ExpectContinue = true;
        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation(WebhookSignature.Header, signature);
        }

        using HttpResponseMessage response = await _client.SendAsync(request, hangUp);
        return response.StatusCode;
    }

    private sealed class ChunkedContent(byte[] body) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            foreach (byte[] chunk in body.Chunk(7))
            {
                await stream.WriteAsync(chunk);
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
