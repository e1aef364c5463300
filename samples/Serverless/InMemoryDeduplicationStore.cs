using System.Collections.Concurrent;
using Intercom;

namespace Serverless;

/// <summary>
/// Records handled notifications in this process, for a function that runs in one instance. Several instances share a store in Redis.
/// </summary>
/// <param name="time">The clock.</param>
public sealed class InMemoryDeduplicationStore(TimeProvider time) : IDeduplicationStore
{
    // A claim does not expire: the delivery that made it is in this process, and ends it.
    private readonly ConcurrentDictionary<string, DateTimeOffset> _expiries = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public ValueTask<DeduplicationState> ClaimAsync(string id, CancellationToken cancellationToken)
    {
        RemoveExpired();
        DeduplicationState state = _expiries.TryAdd(id, DateTimeOffset.MaxValue) ? DeduplicationState.Claimed
            : _expiries.GetValueOrDefault(id, DateTimeOffset.MaxValue) == DateTimeOffset.MaxValue ? DeduplicationState.InProgress
            : DeduplicationState.Completed;
        return ValueTask.FromResult(state);
    }

    /// <inheritdoc />
    public ValueTask CompleteAsync(string id, TimeSpan window)
    {
        _expiries[id] = time.GetUtcNow() + window;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask ReleaseAsync(string id)
    {
        _expiries.TryRemove(id, out _);
        return ValueTask.CompletedTask;
    }

    private void RemoveExpired()
    {
        DateTimeOffset now = time.GetUtcNow();
        foreach (KeyValuePair<string, DateTimeOffset> entry in _expiries.Where(entry => entry.Value <= now))
        {
            _expiries.TryRemove(entry);
        }
    }
}
