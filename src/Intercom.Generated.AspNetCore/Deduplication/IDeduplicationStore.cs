namespace Intercom.AspNetCore;

/// <summary>Records accepted notifications, so that a redelivery is not handled a second time.</summary>
internal interface IDeduplicationStore
{
    /// <summary>Claims a notification for this delivery, unless another one has claimed or completed it.</summary>
    ValueTask<DeduplicationState> ClaimAsync(string id, CancellationToken cancellationToken);

    /// <summary>Records that a claimed notification was queued or handled. Later deliveries of it are duplicates.</summary>
    ValueTask CompleteAsync(string id);

    /// <summary>Releases the claim on a notification that was not accepted. A later delivery can claim it.</summary>
    ValueTask ReleaseAsync(string id);
}
