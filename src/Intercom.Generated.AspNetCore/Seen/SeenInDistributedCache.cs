using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Remembers where all processes of an application look.</summary>
internal sealed class SeenInDistributedCache(IDistributedCache cache, IOptions<IntercomWebhookOptions> options) : ISeenNotifications
{
    private static readonly byte[] Mark = [1];

    public async ValueTask<bool> TryAddAsync(string id, CancellationToken cancellationToken)
    {
        if (await cache.GetAsync(Key(id), cancellationToken).ConfigureAwait(false) is not null)
        {
            return false;
        }

        await cache.SetAsync(Key(id), Mark, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = options.Value.RememberedFor }, cancellationToken).ConfigureAwait(false);
        return true;
    }

    public async ValueTask RemoveAsync(string id, CancellationToken cancellationToken) => await cache.RemoveAsync(Key(id), cancellationToken).ConfigureAwait(false);

    private static string Key(string id) => $"intercom-webhook:{id}";
}
