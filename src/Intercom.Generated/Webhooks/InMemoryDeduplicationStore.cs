using System.Collections.Concurrent;

namespace Intercom;

/// <summary>
/// Records accepted webhook notifications in the memory of this process, for an application that runs as a single instance. Instances
/// that share their notifications need a shared store, such as that of the package Intercom.Generated.Redis.
/// </summary>
/// <param name="clock">The clock; null for that of the system.</param>
public sealed class InMemoryDeduplicationStore(TimeProvider? clock = null) : IDeduplicationStore
{
    // A claim does not expire: the delivery that made it is in this process, and ends it.
    private const long Claimed = long.MaxValue;

    // Expired notifications are removed a few times in each window.
    private const int CleanupsPerWindow = 4;

    private static readonly long LastExpiry = DateTime.MaxValue.Ticks;

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    // The times in UTC at which notifications expire, in ticks.
    private readonly ConcurrentDictionary<string, long> _expiries = new(StringComparer.Ordinal);

    private long _lastCleanup;

    private long Now => _clock.GetUtcNow().UtcTicks;

    /// <inheritdoc />
    /// <exception cref="ArgumentNullException">The identifier is null.</exception>
    public ValueTask<DeduplicationState> ClaimAsync(string id, CancellationToken cancellationToken) => new(Claim(Validate(id)));

    /// <inheritdoc />
    /// <exception cref="ArgumentNullException">The identifier is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The window is negative.</exception>
    public ValueTask CompleteAsync(string id, TimeSpan window)
    {
        if (window < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(window), window, "The window must not be negative.");
        }

        long now = Now;
        _expiries[Validate(id)] = window.Ticks < LastExpiry - now ? now + window.Ticks : LastExpiry;
        RemoveExpired(now, window);
        return default;
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentNullException">The identifier is null.</exception>
    public ValueTask ReleaseAsync(string id)
    {
        _expiries.TryRemove(Validate(id), out _);
        return default;
    }

    private static string Validate(string id) => id ?? throw new ArgumentNullException(nameof(id));

    private DeduplicationState Claim(string id)
    {
        if (_expiries.TryAdd(id, Claimed))
        {
            return DeduplicationState.Claimed;
        }

        long expiry = _expiries.TryGetValue(id, out long known) ? known : Claimed;
        if (expiry == Claimed)
        {
            return DeduplicationState.InProgress;
        }

        return expiry > Now ? DeduplicationState.Completed
            : _expiries.TryUpdate(id, Claimed, expiry) ? DeduplicationState.Claimed
            : DeduplicationState.InProgress;
    }

    // One of the deliveries at that time removes them for all.
    private void RemoveExpired(long now, TimeSpan window)
    {
        long last = Interlocked.Read(ref _lastCleanup);
        if (now - last < window.Ticks / CleanupsPerWindow || Interlocked.CompareExchange(ref _lastCleanup, now, last) != last)
        {
            return;
        }

        foreach (KeyValuePair<string, long> entry in _expiries.Where(entry => entry.Value <= now))
        {
            // Unless it was claimed in the meantime.
            ((ICollection<KeyValuePair<string, long>>)_expiries).Remove(entry);
        }
    }
}
