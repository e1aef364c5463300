using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Takes a request from its body to its answer.</summary>
internal sealed class WebhookRequests(
    IOptions<IntercomWebhookOptions> options,
    ISeenNotifications seen,
    NotificationQueue queue,
    NotificationHandling handling,
    IntercomWebhookStatus status,
    IHostApplicationLifetime lifetime)
{
    private readonly WebhookReceiver _receiver = new([.. options.Value.ClientSecrets]) { MaxBodySize = options.Value.MaxBodySize };

    public async Task AnswerAsync(HttpContext context, IntercomWebhookEndpoint endpoint)
    {
        context.Response.StatusCode = (int)await DecideAsync(context.Request, endpoint, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task<HttpStatusCode> DecideAsync(HttpRequest request, IntercomWebhookEndpoint endpoint, CancellationToken cancellationToken)
    {
        if (await ReadAsync(request, cancellationToken).ConfigureAwait(false) is not { } body)
        {
            return HttpStatusCode.RequestEntityTooLarge;
        }

        WebhookReceipt receipt = _receiver.Receive(request.Method, request.Headers[WebhookSignature.Header], body);
        if (receipt.Notification is not { } notification)
        {
            return receipt.StatusCode;
        }

        status.OnReceived();
        return await endpoint.Decision(notification, cancellationToken).ConfigureAwait(false) switch
        {
            WebhookDecision.Unsubscribe => HttpStatusCode.Gone,
            WebhookDecision.Throttle => Refuse(),
            WebhookDecision.Take when endpoint.Handlers.Handles(notification.Topic) => await TakeAsync(new QueuedNotification(notification, endpoint.Handlers), cancellationToken).ConfigureAwait(false),
            _ => HttpStatusCode.OK,
        };
    }

    private async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await LimitedBody.ReadAsync(request, options.Value.MaxBodySize, cancellationToken).ConfigureAwait(false);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // The server has a limit of its own.
            return null;
        }
    }

    private async Task<HttpStatusCode> TakeAsync(QueuedNotification queued, CancellationToken cancellationToken)
    {
        // A ping has no id, and is none that could come twice.
        string? id = queued.Notification.Id;
        if (id is not null && !await seen.TryAddAsync(id, cancellationToken).ConfigureAwait(false))
        {
            status.OnDuplicate();
            return HttpStatusCode.OK;
        }

        if (options.Value.AnswersFirst)
        {
            return await QueueAsync(queued, id).ConfigureAwait(false);
        }

        return await HandleAsync(queued, id).ConfigureAwait(false) ? HttpStatusCode.OK : HttpStatusCode.InternalServerError;
    }

    private async Task<HttpStatusCode> QueueAsync(QueuedNotification queued, string? id)
    {
        if (queue.TryAdd(queued))
        {
            return HttpStatusCode.OK;
        }

        if (id is not null)
        {
            await seen.RemoveAsync(id).ConfigureAwait(false);
        }

        return Refuse();
    }

    private HttpStatusCode Refuse()
    {
        status.OnRefused();
        return HttpStatusCode.TooManyRequests;
    }

    private async Task<bool> HandleAsync(QueuedNotification queued, string? id)
    {
        bool isHandled = await TryHandleAsync(queued).ConfigureAwait(false);
        if (id is not null && isHandled)
        {
            await seen.KeepAsync(id).ConfigureAwait(false);
        }
        else if (id is not null)
        {
            await seen.RemoveAsync(id).ConfigureAwait(false);
        }

        return isHandled;
    }

    // A sender that has gone does not end a handler: it would be cut off at the same point in each delivery.
    private async Task<bool> TryHandleAsync(QueuedNotification queued)
    {
        try
        {
            await handling.HandleAsync(queued, lifetime.ApplicationStopping).ConfigureAwait(false);
            return true;
        }
        catch (Exception)
        {
            // It has been logged, and Intercom delivers once more.
            return false;
        }
    }
}
