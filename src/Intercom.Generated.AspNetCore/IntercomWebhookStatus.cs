using System.Diagnostics.Metrics;

namespace Intercom.AspNetCore;

/// <summary>
/// Counters of the notifications that an application received since it started. Registered as a singleton service. It is thread-safe.
/// </summary>
public sealed class IntercomWebhookStatus
{
    private static readonly Meter Meter = new(IntercomDiagnostics.Name);

    private static readonly Counter<long> Notifications = Meter.CreateCounter<long>(
        "intercom.webhooks.notifications",
        "{notification}",
        "Outcomes of deliveries and of attempts to handle them.");

    private long _queued;
    private long _received;
    private long _handled;
    private long _failed;
    private long _retried;
    private long _duplicates;
    private long _rejected;
    private long _expired;

    internal IntercomWebhookStatus()
    {
    }

    /// <summary>
    /// Gets the number of acknowledged notifications that are in the queue of this process or being handled. It is 0 for another queue:
    /// <see cref="IWebhookQueue.GetStateAsync" /> returns the state of any.
    /// </summary>
    public long Queued => Interlocked.Read(ref _queued);

    /// <summary>Gets the number of notifications with a valid signature and an accepted age, redeliveries included.</summary>
    public long Received => Interlocked.Read(ref _received);

    /// <summary>Gets the number of notifications that were handled.</summary>
    public long Handled => Interlocked.Read(ref _handled);

    /// <summary>
    /// Gets the number of notifications that could not be handled: the last attempt failed, or the application stopped first.
    /// </summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>Gets the number of attempts that failed and are retried.</summary>
    public long Retried => Interlocked.Read(ref _retried);

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

    internal void OnHandled() => Count(ref _handled, "handled");

    internal void OnFailed() => Count(ref _failed, "failed");

    internal void OnRetried() => Count(ref _retried, "retried");

    internal void OnDuplicate() => Count(ref _duplicates, "duplicate");

    internal void OnRejected() => Count(ref _rejected, "rejected");

    internal void OnExpired() => Count(ref _expired, "expired");

    private static void Count(ref long counter, string outcome)
    {
        Interlocked.Increment(ref counter);
        Notifications.Add(1, new KeyValuePair<string, object?>("intercom.webhooks.outcome", outcome));
    }
}
