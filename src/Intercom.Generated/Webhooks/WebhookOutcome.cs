namespace Intercom;

/// <summary>The outcome of an attempt to handle a notification.</summary>
public sealed class WebhookOutcome
{
    private WebhookOutcome(WebhookOutcomeKind kind, Exception? exception = null, TimeSpan delay = default)
    {
        Kind = kind;
        Exception = exception;
        Delay = delay;
    }

    /// <summary>Gets the outcome of an attempt that succeeded.</summary>
    public static WebhookOutcome Completed { get; } = new(WebhookOutcomeKind.Completed);

    /// <summary>Gets the kind of the outcome.</summary>
    public WebhookOutcomeKind Kind { get; }

    /// <summary>Gets the exception of the handler; null when it succeeded.</summary>
    public Exception? Exception { get; }

    /// <summary>Gets the delay before the next attempt; zero unless the kind is <see cref="WebhookOutcomeKind.Retry" />.</summary>
    public TimeSpan Delay { get; }

    /// <summary>Creates the outcome of an attempt that failed and is retried.</summary>
    /// <param name="exception">The exception of the handler.</param>
    /// <param name="delay">The delay before the next attempt.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exception" /> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay" /> is negative.</exception>
    public static WebhookOutcome Retry(Exception exception, TimeSpan delay) => delay < TimeSpan.Zero
        ? throw new ArgumentOutOfRangeException(nameof(delay), delay, "The delay must not be negative.")
        : new WebhookOutcome(WebhookOutcomeKind.Retry, Required(exception), delay);

    /// <summary>Creates the outcome of the last attempt that failed.</summary>
    /// <param name="exception">The exception of the handler.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exception" /> is null.</exception>
    public static WebhookOutcome Failed(Exception exception) => new(WebhookOutcomeKind.Failed, Required(exception));

    /// <summary>Creates the outcome of an attempt that was cancelled because the application stops.</summary>
    /// <param name="exception">The exception of the handler, or an <see cref="OperationCanceledException" />.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exception" /> is null.</exception>
    public static WebhookOutcome Interrupted(Exception exception) => new(WebhookOutcomeKind.Interrupted, Required(exception));

    private static Exception Required(Exception exception) => exception ?? throw new ArgumentNullException(nameof(exception));
}
