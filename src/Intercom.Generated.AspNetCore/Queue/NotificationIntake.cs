using System.Net;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Accepts each notification once: into the queue, or by handling it before the response.</summary>
internal sealed partial class NotificationIntake(
    IOptions<IntercomWebhookOptions> options,
    IDeduplicationStore store,
    NotificationLocks locks,
    IWebhookQueue queue,
    NotificationDispatcher dispatcher,
    IntercomWebhookStatus status,
    IHostApplicationLifetime lifetime,
    ILogger<NotificationIntake> log)
{
    // The log message generator of .NET 8 requires a field.
    private readonly ILogger _log = log;

    // Intercom waits 5 seconds for a response.
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(4);

    /// <summary>Accepts a notification. A redelivery waits for the delivery that is being processed, and gets its outcome.</summary>
    public async Task<WebhookResponse> AcceptAsync(WebhookMessage message, CancellationToken aborted)
    {
        // Only a ping has no identifier, and a ping is never a duplicate.
        if (message.Notification.Id is not { Length: > 0 } id)
        {
            return await ProcessAsync(message, id: null, aborted).ConfigureAwait(false);
        }

        try
        {
            using IDisposable? notificationLock = await locks.TryAcquireAsync(id, LockTimeout, aborted).ConfigureAwait(false);
            return notificationLock is null
                ? WebhookResponse.Unavailable
                : await ProcessAsync(message, id, aborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested)
        {
            // The sender disconnected before its notification was claimed: nobody reads the response.
            return WebhookResponse.Unavailable;
        }
    }

    private Task<WebhookResponse> ProcessAsync(WebhookMessage message, string? id, CancellationToken aborted) =>
        options.Value.AcknowledgeFirst ? EnqueueAsync(message, id, aborted) : HandleAsync(message, id, aborted);

    // The capacity is checked before the claim, so that a full queue leaves no claim that would have to be released.
    private async Task<WebhookResponse> EnqueueAsync(WebhookMessage message, string? id, CancellationToken aborted)
    {
        if (await TryAsync(queue.CheckCapacityAsync, message, aborted).ConfigureAwait(false) is var space
            && space != WebhookQueueResult.Accepted)
        {
            return Rejected(space);
        }

        if (id is not null && await ClaimAsync(id, aborted).ConfigureAwait(false) is { } response)
        {
            return response;
        }

        // Not cancelled when the sender disconnects: whether the notification is in the queue would be unknown.
        WebhookQueueResult result = await TryAsync(
            cancellationToken => queue.EnqueueAsync(message, cancellationToken),
            message,
            CancellationToken.None).ConfigureAwait(false);
        bool isQueued = result == WebhookQueueResult.Accepted;
        await ConcludeAsync(id, isQueued).ConfigureAwait(false);
        return isQueued ? new WebhookResponse(HttpStatusCode.OK) : Rejected(result);
    }

    private static WebhookResponse Rejected(WebhookQueueResult result) =>
        result == WebhookQueueResult.Full ? new WebhookResponse(HttpStatusCode.TooManyRequests) : WebhookResponse.Unavailable;

    private async Task<WebhookQueueResult> TryAsync(
        Func<CancellationToken, ValueTask<WebhookQueueResult>> use,
        WebhookMessage message,
        CancellationToken cancellationToken)
    {
        try
        {
            return await use(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogQueueFailed(message.Notification.Id, exception);
            return WebhookQueueResult.Stopping;
        }
    }

    // A sender that disconnects does not cancel the handler: otherwise every delivery would be cancelled at the same point.
    private async Task<WebhookResponse> HandleAsync(WebhookMessage message, string? id, CancellationToken aborted)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return WebhookResponse.Unavailable;
        }

        if (id is not null && await ClaimAsync(id, aborted).ConfigureAwait(false) is { } response)
        {
            return response;
        }

        bool isHandled = await dispatcher.TryHandleAsync(message, lifetime.ApplicationStopping).ConfigureAwait(false);
        await ConcludeAsync(id, isHandled).ConfigureAwait(false);
        return new WebhookResponse(isHandled ? HttpStatusCode.OK : HttpStatusCode.InternalServerError);
    }

    /// <summary>Claims a notification.</summary>
    /// <returns>Null when it was claimed; otherwise the response.</returns>
    private async Task<WebhookResponse?> ClaimAsync(string id, CancellationToken aborted)
    {
        try
        {
            switch (await store.ClaimAsync(id, aborted).ConfigureAwait(false))
            {
                case DeduplicationState.Claimed:
                    return null;
                case DeduplicationState.Completed:
                    status.OnDuplicate();
                    return new WebhookResponse(HttpStatusCode.OK);
                default:
                    return WebhookResponse.Unavailable;
            }
        }
        catch (Exception exception) when (!aborted.IsCancellationRequested)
        {
            LogClaimFailed(id, exception);
            return WebhookResponse.Unavailable;
        }
    }

    // The outcome stands even when it cannot be recorded: at worst, a claim expires and a redelivery is handled again.
    private async Task ConcludeAsync(string? id, bool isAccepted)
    {
        if (id is null)
        {
            return;
        }

        try
        {
            if (isAccepted)
            {
                await store.CompleteAsync(id, options.Value.DeduplicationWindow).ConfigureAwait(false);
            }
            else
            {
                await store.ReleaseAsync(id).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            LogConclusionFailed(id, exception);
        }
    }

    [LoggerMessage(3, LogLevel.Error, "The deduplication store failed for notification {Id}, which is rejected with 503")]
    private partial void LogClaimFailed(string id, Exception exception);

    [LoggerMessage(4, LogLevel.Error, "The deduplication store failed for notification {Id}; a redelivery may be handled again")]
    private partial void LogConclusionFailed(string id, Exception exception);

    [LoggerMessage(9, LogLevel.Error, "The queue failed for notification {Id}, which is rejected with 503")]
    private partial void LogQueueFailed(string? id, Exception exception);
}
