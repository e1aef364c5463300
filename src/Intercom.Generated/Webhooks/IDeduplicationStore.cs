namespace Intercom;

/// <summary>
/// Records accepted webhook notifications, so that a redelivery is not handled a second time. An implementation is thread-safe. When it
/// throws, the notification is rejected with 503, and Intercom delivers it again.
/// </summary>
public interface IDeduplicationStore
{
    /// <summary>Claims a notification for this delivery, unless another one has claimed or completed it.</summary>
    /// <param name="id">The identifier of the notification.</param>
    /// <param name="cancellationToken">Cancels the claim.</param>
    /// <returns>The state of the notification: claimed by this delivery, or by another one.</returns>
    ValueTask<DeduplicationState> ClaimAsync(string id, CancellationToken cancellationToken);

    /// <summary>Records that a claimed notification was queued or handled. Later deliveries of it are duplicates.</summary>
    /// <param name="id">The identifier of the notification.</param>
    /// <param name="window">The time during which a redelivery is recognized.</param>
    /// <returns>A task that completes when it is recorded.</returns>
    ValueTask CompleteAsync(string id, TimeSpan window);

    /// <summary>Releases the claim on a notification that was not accepted. A later delivery can claim it.</summary>
    /// <param name="id">The identifier of the notification.</param>
    /// <returns>A task that completes when the claim is released.</returns>
    ValueTask ReleaseAsync(string id);
}
