using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Calls the handlers of a notification in a service scope of its own, and reports the outcome.</summary>
internal sealed partial class NotificationDispatcher(
    IServiceScopeFactory scopes,
    IntercomWebhookStatus status,
    IOptions<IntercomWebhookOptions> options,
    ILogger<NotificationDispatcher> log)
{
    // The log message generator of .NET 8 requires a field.
    private readonly ILogger _log = log;

    /// <summary>Handles a notification before it is acknowledged.</summary>
    /// <returns>False when a handler threw.</returns>
    public async Task<bool> TryHandleAsync(QueuedNotification queued, CancellationToken cancellationToken)
    {
        Exception? failure = await HandleAsync(queued, cancellationToken).ConfigureAwait(false);
        Record(queued.Notification, failure);
        return failure is null;
    }

    /// <summary>Handles a notification that was acknowledged. A failure is reported to the application, and not thrown.</summary>
    public async Task HandleInBackgroundAsync(QueuedNotification queued, CancellationToken cancellationToken)
    {
        Exception? failure = cancellationToken.IsCancellationRequested
            ? new OperationCanceledException("The application stopped before the notification was handled.")
            : await HandleAsync(queued, cancellationToken).ConfigureAwait(false);
        await ConcludeAsync(queued, failure).ConfigureAwait(false);
    }

    /// <summary>
    /// Reports an acknowledged notification whose handler has not ended, or was not called, when the application stops.
    /// </summary>
    public Task ReportUnfinishedAsync(QueuedNotification queued)
    {
        const string Message = "The application stopped before the notification was handled, or while its handler was still running.";
        return ConcludeAsync(queued, new OperationCanceledException(Message));
    }

    private async Task<Exception?> HandleAsync(QueuedNotification queued, CancellationToken cancellationToken)
    {
        try
        {
            AsyncServiceScope scope = scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                await queued.Handlers.HandleAsync(queued.Notification, scope.ServiceProvider, cancellationToken).ConfigureAwait(false);
            }

            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private async Task ConcludeAsync(QueuedNotification queued, Exception? failure)
    {
        if (!queued.TryClaimOutcome())
        {
            return;
        }

        Record(queued.Notification, failure);
        if (failure is not null && options.Value.OnFailure is { } onFailure)
        {
            await ReportAsync(queued.Notification, failure, onFailure).ConfigureAwait(false);
        }

        queued.Complete();
    }

    private void Record(WebhookNotification notification, Exception? failure)
    {
        if (failure is null)
        {
            status.OnHandled();
            return;
        }

        status.OnFailed();
        LogFailed(notification.Topic.Value, notification.Id, failure);
    }

    private async Task ReportAsync(
        WebhookNotification notification,
        Exception failure,
        Func<WebhookNotification, Exception, Task> onFailure)
    {
        try
        {
            await onFailure(notification, failure).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            LogReportFailed(notification.Topic.Value, notification.Id, exception);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "{Topic}, notification {Id}, could not be handled")]
    private partial void LogFailed(string topic, string? id, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "OnFailure failed for {Topic}, notification {Id}, which is lost")]
    private partial void LogReportFailed(string topic, string? id, Exception exception);
}
