namespace Intercom.AspNetCore;

/// <summary>
/// Counters of the notifications that an application received since it started. Registered as a singleton service. It is thread-safe.
/// </summary>
public sealed class IntercomWebhookStatus
{
    private long _queued;
    private long _received;
    private long _handled;
    private long _failed;
    private long _duplicates;
    private long _rejected;
    private long _expired;

    internal IntercomWebhookStatus()
    {
    }

    /// <summary>Gets the number of acknowledged notifications that are in the queue or being handled.</summary>
    public long Queued => Interlocked.Read(ref _queued);

    /// <summary>Gets the number of notifications with a valid signature and an accepted age, redeliveries included.</summary>
    public long Received => Interlocked.Read(ref _received);

    /// <summary>Gets the number of notifications that were handled.</summary>
    public long Handled => Interlocked.Read(ref _handled);

    /// <summary>Gets the number of notifications that could not be handled: a handler threw, or the application stopped first.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>Gets the number of redeliveries of notifications that had been accepted before.</summary>
    public long Duplicates => Interlocked.Read(ref _duplicates);

    /// <summary>
    /// Gets the number of notifications that were rejected with 429 or 503, to be delivered again: the queue was full, the application
    /// throttled or stopped, an earlier delivery was still being processed, or the deduplication store failed.
    /// </summary>
    public long Rejected => Interlocked.Read(ref _rejected);

    /// <summary>
    /// Gets the number of notifications with a valid signature that were older than <see cref="IntercomWebhookOptions.MaxAge" />.
    /// </summary>
    public long Expired => Interlocked.Read(ref _expired);

    internal void OnReceived() => Interlocked.Increment(ref _received);

    internal void OnQueued() => Interlocked.Increment(ref _queued);

    internal void OnDequeued() => Interlocked.Decrement(ref _queued);

    internal void OnHandled() => Interlocked.Increment(ref _handled);

    internal void OnFailed() => Interlocked.Increment(ref _failed);

    internal void OnDuplicate() => Interlocked.Increment(ref _duplicates);

    internal void OnRejected() => Interlocked.Increment(ref _rejected);

    internal void OnExpired() => Interlocked.Increment(ref _expired);
}
