using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>
/// Records accepted notifications in this process. Expired entries are removed from time to time, so that memory use stays bounded.
/// </summary>
internal sealed class InMemoryDeduplicationStore(IOptions<IntercomWebhookOptions> options, TimeProvider clock) : IDeduplicationStore
{
    // The expiry times. A claim does not expire: the delivery that made it is in this process and ends it.
    private readonly ConcurrentDictionary<string, DateTimeOffset> _entries = new(StringComparer.Ordinal);
    private long _nextCleanup;

    public ValueTask<DeduplicationState> ClaimAsync(string id, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        RemoveExpired(now);
        if (_entries.TryAdd(id, DateTimeOffset.MaxValue))
        {
            return ValueTask.FromResult(DeduplicationState.Claimed);
        }

        DateTimeOffset expiry = _entries.GetValueOrDefault(id, DateTimeOffset.MaxValue);
        DeduplicationState state = expiry == DateTimeOffset.MaxValue ? DeduplicationState.InProgress
            : expiry > now ? DeduplicationState.Completed
            : _entries.TryUpdate(id, DateTimeOffset.MaxValue, expiry) ? DeduplicationState.Claimed
            : DeduplicationState.InProgress;
        return ValueTask.FromResult(state);
    }

    public ValueTask CompleteAsync(string id, TimeSpan window)
    {
        _entries[id] = clock.GetUtcNow() + window;
        return ValueTask.CompletedTask;
    }

    public ValueTask ReleaseAsync(string id)
    {
        _entries.TryRemove(id, out _);
        return ValueTask.CompletedTask;
    }

    // One of the deliveries that arrive at that time removes them for all.
    private void RemoveExpired(DateTimeOffset now)
    {
        long next = Interlocked.Read(ref _nextCleanup);
        long following = now.UtcTicks + (options.Value.DeduplicationWindow.Ticks / 4);
        if (now.UtcTicks < next || Interlocked.CompareExchange(ref _nextCleanup, following, next) != next)
        {
            return;
        }

        foreach (KeyValuePair<string, DateTimeOffset> entry in _entries.Where(entry => entry.Value <= now))
        {
            _entries.TryRemove(entry);
        }
    }
}
