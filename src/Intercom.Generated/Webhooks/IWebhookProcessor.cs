namespace Intercom;

/// <summary>
/// Calls the handlers of queued notifications. A queue calls <see cref="ProcessAsync" />, stores the outcome, and then calls
/// <see cref="ReportAsync" />. It is thread-safe, and its methods do not throw.
/// </summary>
public interface IWebhookProcessor
{
    /// <summary>Gets the maximum number of notifications that a process handles at the same time.</summary>
    int MaxConcurrency { get; }

    /// <summary>Calls the handlers of a notification, and decides about another attempt.</summary>
    /// <param name="message">The notification.</param>
    /// <param name="cancellationToken">Cancels the handlers because the application stops, or another process took the message.</param>
    /// <returns>The outcome, which the queue stores.</returns>
    Task<WebhookOutcome> ProcessAsync(WebhookMessage message, CancellationToken cancellationToken);

    /// <summary>
    /// Counts and logs an outcome that was stored, and calls the application when the notification will not be handled anymore.
    /// </summary>
    /// <param name="message">The notification.</param>
    /// <param name="outcome">
    /// The outcome. A queue that keeps an interrupted notification for another process does not report it.
    /// </param>
    /// <returns>A task that completes when the application was called.</returns>
    Task ReportAsync(WebhookMessage message, WebhookOutcome outcome);
}
