using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Records accepted notifications in a cache that all processes of an application share.</summary>
internal sealed class DistributedDeduplicationStore(IDistributedCache cache, IOptions<IntercomWebhookOptions> options) : IDeduplicationStore
{
    private const byte InProgress = 0;
    private const byte Completed = 1;

    // Intercom delivers again after a minute. By then, the claim of a process that crashed must have expired.
    private static readonly TimeSpan ClaimDuration = TimeSpan.FromSeconds(50);

    public async ValueTask<DeduplicationState> ClaimAsync(string id, CancellationToken cancellationToken)
    {
        if (await cache.GetAsync(Key(id), cancellationToken).ConfigureAwait(false) is { } entry)
        {
            return entry is [InProgress] ? DeduplicationState.InProgress : DeduplicationState.Completed;
        }

        try
        {
            TimeSpan window = options.Value.DeduplicationWindow;
            await SetAsync(id, InProgress, window < ClaimDuration ? window : ClaimDuration).ConfigureAwait(false);
            return DeduplicationState.Claimed;
        }
        catch (Exception)
        {
            await TryReleaseAsync(id).ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask CompleteAsync(string id, TimeSpan window) => await SetAsync(id, Completed, window).ConfigureAwait(false);

    public async ValueTask ReleaseAsync(string id) => await cache.RemoveAsync(Key(id), CancellationToken.None).ConfigureAwait(false);

    // A failed write may be in the cache. When it cannot be removed either, it expires before the next delivery.
    private async Task TryReleaseAsync(string id)
    {
        try
        {
            await ReleaseAsync(id).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The failure of the claim itself is the one to report.
        }
    }

    // Not cancelled when the sender disconnects: a write that is cancelled halfway leaves the state of the notification unknown.
    private Task SetAsync(string id, byte state, TimeSpan duration)
    {
        DistributedCacheEntryOptions entry = new() { AbsoluteExpirationRelativeToNow = duration };
        return cache.SetAsync(Key(id), [state], entry, CancellationToken.None);
    }

    private static string Key(string id) => $"intercom-webhook:{id}";
}
