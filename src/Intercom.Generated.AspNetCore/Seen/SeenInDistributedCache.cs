using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Remembers where all processes of an application look.</summary>
internal sealed class SeenInDistributedCache(IDistributedCache cache, IOptions<IntercomWebhookOptions> options) : ISeenNotifications
{
    private static readonly byte[] Mark = [1];

    // Intercom delivers once more after a minute. A process that ends amid a handler leaves its mark behind, which must be gone by then.
    private static readonly TimeSpan WhileHandled = TimeSpan.FromSeconds(50);

    public async ValueTask<bool> TryAddAsync(string id, CancellationToken cancellationToken)
    {
        if (await cache.GetAsync(Key(id), cancellationToken).ConfigureAwait(false) is not null)
        {
            return false;
        }

        try
        {
            await MarkAsync(id, options.Value.AnswersFirst || options.Value.RememberedFor < WhileHandled ? options.Value.RememberedFor : WhileHandled).ConfigureAwait(false);
            return true;
        }
        catch
        {
            // What failed on the way back is written, and would have the next delivery taken for a duplicate.
            await RemoveAsync(id).ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask KeepAsync(string id) => await MarkAsync(id, options.Value.RememberedFor).ConfigureAwait(false);

    public async ValueTask RemoveAsync(string id) => await cache.RemoveAsync(Key(id), CancellationToken.None).ConfigureAwait(false);

    // Whether the sender still waits does not matter: what is half done would be lost.
    private Task MarkAsync(string id, TimeSpan time) =>
        cache.SetAsync(Key(id), Mark, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = time }, CancellationToken.None);

    private static string Key(string id) => $"intercom-webhook:{id}";
}
