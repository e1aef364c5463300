using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Calls the handlers of a notification in a service scope of its own, and reports the outcome.</summary>
internal sealed partial class NotificationDispatcher(
    IServiceScopeFactory scopes,
    WebhookEndpoints endpoints,
    IntercomWebhookStatus status,
    IOptions<IntercomWebhookOptions> options,
    ILogger<NotificationDispatcher> log) : IWebhookProcessor
{
    // The log message generator of .NET 8 requires a field.
    private readonly ILogger _log = log;

    public int MaxConcurrency => options.Value.MaxConcurrency;

    /// <summary>Handles a notification before it is acknowledged.</summary>
    /// <returns>False when a handler threw.</returns>
    public async Task<bool> TryHandleAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        Exception? failure = await HandleAsync(message, cancellationToken).ConfigureAwait(false);
        Record(message.Notification, failure);
        return failure is null;
    }

    public async Task<WebhookOutcome> ProcessAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return WebhookOutcome.Interrupted(
                new OperationCanceledException("The application stopped before the notification was handled."));
        }

        Exception? failure = await HandleAsync(message, cancellationToken).ConfigureAwait(false);
        return failure is null ? WebhookOutcome.Completed
            : cancellationToken.IsCancellationRequested ? WebhookOutcome.Interrupted(failure)
            : options.Value.Retry.FindDelay(message.Attempt) is { } delay ? WebhookOutcome.Retry(failure, delay)
            : WebhookOutcome.Failed(failure);
    }

    public async Task ReportAsync(WebhookMessage message, WebhookOutcome outcome)
    {
        if (outcome.Kind == WebhookOutcomeKind.Retry)
        {
            LogRetried(message.Notification.Topic.Value, message.Notification.Id, message.Attempt, outcome.Delay, outcome.Exception);
            status.OnRetried();
            return;
        }

        Record(message.Notification, outcome.Exception);
        if (outcome.Exception is { } failure && options.Value.OnFailure is { } onFailure)
        {
            await CallAsync(onFailure, message.Notification, failure).ConfigureAwait(false);
        }
    }

    private async Task<Exception?> HandleAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        try
        {
            AsyncServiceScope scope = scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false))
            {
                WebhookHandlers handlers = endpoints.Get(message.Endpoint);
                await UseWorkspaceAsync(scope.ServiceProvider, message.Notification.AppId, cancellationToken).ConfigureAwait(false);
                await handlers.HandleAsync(message.Notification, scope.ServiceProvider, cancellationToken).ConfigureAwait(false);
            }

            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static Task UseWorkspaceAsync(IServiceProvider services, string? appId, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(appId) || services.GetService<IntercomWorkspace>() is not { } workspace
            ? Task.CompletedTask
            : workspace.UseAsync(appId, cancellationToken);

    private void Record(WebhookNotification notification, Exception? failure)
    {
        if (failure is null)
        {
            status.OnHandled();
            return;
        }

        // Whoever sees the count finds the log.
        LogFailed(notification.Topic.Value, notification.Id, failure);
        status.OnFailed();
    }

    private async Task CallAsync(
        Func<WebhookNotification, Exception, Task> onFailure,
        WebhookNotification notification,
        Exception failure)
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

    [LoggerMessage(2, LogLevel.Error, "OnFailure failed for {Topic}, notification {Id}")]
    private partial void LogReportFailed(string topic, string? id, Exception exception);

    [LoggerMessage(8, LogLevel.Warning, "{Topic}, notification {Id}: attempt {Attempt} failed, and is retried after {Delay}")]
    private partial void LogRetried(string topic, string? id, int attempt, TimeSpan delay, Exception? exception);
}
