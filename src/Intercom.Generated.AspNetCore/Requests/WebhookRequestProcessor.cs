using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>
/// Processes a delivery: reads its body, verifies and parses it, calls the filter of the application, and accepts the notification.
/// </summary>
internal sealed class WebhookRequestProcessor(
    IOptions<IntercomWebhookOptions> options,
    RequestBodyReader reader,
    UnverifiedByteBudget budget,
    NotificationIntake intake,
    IntercomWebhookStatus status,
    TimeProvider clock)
{
    private readonly WebhookReceiver _receiver = new([.. options.Value.ClientSecrets])
    {
        MaxBodySize = options.Value.MaxBodySize,
        MaxAge = options.Value.MaxAge,
        TimeProvider = clock,
    };

    public async Task ProcessAsync(HttpContext context, IntercomWebhookEndpoint endpoint, string name)
    {
        WebhookResponse response = await RespondAsync(context.Request, endpoint, name).ConfigureAwait(false);
        response.WriteTo(context.Response);
    }

    private async Task<WebhookResponse> RespondAsync(HttpRequest request, IntercomWebhookEndpoint endpoint, string name)
    {
        (HttpStatusCode statusCode, WebhookNotification? notification) = await ReceiveAsync(request).ConfigureAwait(false);
        if (notification is null)
        {
            return WebhookResponse.From(statusCode);
        }

        status.OnReceived();
        WebhookResponse response = await AcceptAsync(
            new WebhookMessage(name, notification),
            endpoint,
            request.HttpContext.RequestAborted).ConfigureAwait(false);
        if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
        {
            status.OnRejected();
        }

        return response;
    }

    private async Task<(HttpStatusCode StatusCode, WebhookNotification? Notification)> ReceiveAsync(HttpRequest request)
    {
        if (HttpMethods.IsHead(request.Method))
        {
            return (HttpStatusCode.OK, null);
        }

        using UnverifiedBody body = new(budget, options.Value.MaxBodySize);
        HttpStatusCode read = await reader.ReadAsync(request, body).ConfigureAwait(false);
        if (read != HttpStatusCode.OK)
        {
            return (read, null);
        }

        WebhookResult result = _receiver.Receive(request.Method, request.Headers[WebhookSignature.Header], body.ToArray());
        if (result.IsExpired)
        {
            status.OnExpired();
        }

        return (result.StatusCode, result.Notification);
    }

    private async Task<WebhookResponse> AcceptAsync(
        WebhookMessage message,
        IntercomWebhookEndpoint endpoint,
        CancellationToken aborted)
    {
        WebhookDecision decision = await endpoint.Decision(message.Notification, aborted).ConfigureAwait(false);
        return decision switch
        {
            WebhookDecision.Unsubscribe => new WebhookResponse(HttpStatusCode.Gone),
            WebhookDecision.Throttle => new WebhookResponse(HttpStatusCode.TooManyRequests),
            WebhookDecision.Accept when endpoint.Handlers.Handles(message.Notification.Topic) =>
                await intake.AcceptAsync(message, aborted).ConfigureAwait(false),
            _ => new WebhookResponse(HttpStatusCode.OK),
        };
    }
}
