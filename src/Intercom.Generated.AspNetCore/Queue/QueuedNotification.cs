namespace Intercom.AspNetCore;

/// <summary>
/// A notification with its handlers. Either its worker or the shutdown of the application reports its outcome, never both.
/// </summary>
internal sealed class QueuedNotification(WebhookNotification notification, WebhookHandlers handlers)
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _hasOutcome;

    public WebhookNotification Notification { get; } = notification;

    public WebhookHandlers Handlers { get; } = handlers;

    /// <summary>Completes when the notification was handled, or its failure was reported.</summary>
    public Task Completion => _completion.Task;

    /// <summary>Claims the right to report the outcome.</summary>
    /// <returns>False when the outcome is already being reported.</returns>
    public bool TryClaimOutcome() => Interlocked.Exchange(ref _hasOutcome, 1) == 0;

    public void Complete() => _completion.TrySetResult();
}
