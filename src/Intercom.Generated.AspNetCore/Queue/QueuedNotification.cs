namespace Intercom.AspNetCore;

/// <summary>
/// A notification with the handlers to call. Exactly one of its worker and the shutdown of the application reports its outcome.
/// </summary>
internal sealed class QueuedNotification(WebhookNotification notification, WebhookHandlers handlers)
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _hasOutcome;

    public WebhookNotification Notification { get; } = notification;

    public WebhookHandlers Handlers { get; } = handlers;

    /// <summary>Ends when the notification was handled, or its failure was reported.</summary>
    public Task Completion => _completion.Task;

    /// <summary>Claims the right to report the outcome.</summary>
    /// <returns>False when the outcome is being reported by someone else.</returns>
    public bool TryClaimOutcome() => Interlocked.Exchange(ref _hasOutcome, 1) == 0;

    public void Complete() => _completion.TrySetResult();
}
