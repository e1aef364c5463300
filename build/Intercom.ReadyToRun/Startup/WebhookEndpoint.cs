using System.Net;

namespace Intercom.ReadyToRun.Startup;

/// <summary>Accepts all notifications.</summary>
internal sealed class WebhookEndpoint : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
}
