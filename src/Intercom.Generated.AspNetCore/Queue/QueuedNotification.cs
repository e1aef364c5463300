namespace Intercom.AspNetCore;

/// <summary>
/// A message of the queue in memory. Either its worker or the shutdown of the application reports its outcome, never both.
/// </summary>
internal sealed class QueuedNotification(WebhookMessage message)
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _hasOutcome;

    public WebhookMessage Message { get; private set; } = message;

    /// <summary>Completes when the notification was handled, or its failure was reported.</summary>
    public Task Completion => _completion.Task;

    /// <summary>Changes the message to its next attempt.</summary>
    public void BeginNextAttempt() => Message = Message.NextAttempt();

    /// <summary>Claims the right to report the outcome.</summary>
    /// <returns>False when the outcome is already being reported.</returns>
    public bool TryClaimOutcome() => Interlocked.Exchange(ref _hasOutcome, 1) == 0;

    public void Complete() => _completion.TrySetResult();
}
