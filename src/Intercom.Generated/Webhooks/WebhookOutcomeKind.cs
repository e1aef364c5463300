namespace Intercom;

/// <summary>The kind of the outcome of an attempt to handle a notification.</summary>
public enum WebhookOutcomeKind
{
    /// <summary>The notification was handled. The queue removes it.</summary>
    Completed,

    /// <summary>The handler failed, and another attempt is due after a delay.</summary>
    Retry,

    /// <summary>The last attempt failed. The queue moves the notification to the dead letters.</summary>
    Failed,

    /// <summary>
    /// The attempt was cancelled because the application stops. A durable queue keeps the notification for another process.
    /// </summary>
    Interrupted,
}
