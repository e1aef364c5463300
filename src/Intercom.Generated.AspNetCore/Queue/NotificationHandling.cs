using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Has a notification handled, with services for it alone.</summary>
internal sealed partial class NotificationHandling(
    IServiceScopeFactory scopes,
    IntercomWebhookStatus status,
    IOptions<IntercomWebhookOptions> options,
    ILogger<NotificationHandling> log)
{
    /// <summary>Handles a notification whose sender waits for what comes of it.</summary>
    public async Task HandleAsync(QueuedNotification queued, CancellationToken cancellationToken)
    {
        AsyncServiceScope scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            try
            {
                await queued.Handlers.HandleAsync(queued.Notification, scope.ServiceProvider, cancellationToken).ConfigureAwait(false);
                status.OnHandled();
            }
            catch (Exception exception)
            {
                status.OnFailed();
                Failed(queued.Notification.Topic.Value, queued.Notification.Id, exception);
                throw;
            }
        }
    }

    /// <summary>Handles a notification that was answered before: a failure is told to the application, and nothing ends by it.</summary>
    public async Task HandleLaterAsync(QueuedNotification queued, CancellationToken cancellationToken)
    {
        try
        {
            if (cancellationToken.IsCancellationRequested)
            {
                throw NotBegun(queued.Notification);
            }

            await HandleAsync(queued, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            await TellAsync(queued.Notification, exception).ConfigureAwait(false);
        }
    }

    private OperationCanceledException NotBegun(WebhookNotification notification)
    {
        OperationCanceledException ended = new("The application ended before the notification was handled.");
        status.OnFailed();
        Failed(notification.Topic.Value, notification.Id, ended);
        return ended;
    }

    private async Task TellAsync(WebhookNotification notification, Exception exception)
    {
        try
        {
            await (options.Value.OnFailure?.Invoke(notification, exception) ?? Task.CompletedTask).ConfigureAwait(false);
        }
        catch (Exception second)
        {
            FailedToTell(notification.Topic.Value, notification.Id, second);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The handler of {Topic} failed for notification {Id}")]
    private partial void Failed(string topic, string? id, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "OnFailure failed for {Topic}, notification {Id}, which is lost")]
    private partial void FailedToTell(string topic, string? id, Exception exception);
}
