namespace Intercom;

/// <summary>The number of notifications in a queue. Properties are null when the queue does not know them.</summary>
public sealed class WebhookQueueState
{
    /// <summary>Gets the number of notifications that are waiting or being handled, without those of <see cref="Delayed" />.</summary>
    public long? Queued { get; init; }

    /// <summary>Gets the number of notifications that are being handled, in all processes that share the queue.</summary>
    public long? InProgress { get; init; }

    /// <summary>Gets the number of notifications whose handler failed and is retried after a delay.</summary>
    public long? Delayed { get; init; }

    /// <summary>Gets the number of notifications whose last attempt failed.</summary>
    public long? DeadLetters { get; init; }

    /// <summary>Gets the maximum number of queued notifications; null when there is none.</summary>
    public long? Capacity { get; init; }

    /// <summary>Gets the age of the oldest notification in the queue; null when the queue is empty.</summary>
    public TimeSpan? OldestAge { get; init; }
}
