using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;

namespace Intercom.AspNetCore.Tests.Support;

/// <summary>A cache that notes how long each entry is to last, and whose first write is done and then reported as failed.</summary>
internal sealed class HangingUpCache(bool hangsUp = true) : IDistributedCache
{
    private readonly ConcurrentDictionary<string, byte[]> _entries = new(StringComparer.Ordinal);
    private readonly List<TimeSpan?> _times = [];
    private bool _hangsUp = hangsUp;

    public IReadOnlyList<TimeSpan?> Times => _times;

    public byte[]? Get(string key) => _entries.GetValueOrDefault(key);

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromResult(Get(key));

    public void Refresh(string key)
    {
        // Entries last as long as the cache.
    }

    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public void Remove(string key) => _entries.TryRemove(key, out _);

    public Task RemoveAsync(string key, CancellationToken token = default)
    {
        Remove(key);
        return Task.CompletedTask;
    }

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options)
    {
        _entries[key] = value;
        _times.Add(options.AbsoluteExpirationRelativeToNow);
        if (_hangsUp)
        {
            _hangsUp = false;
            throw new OperationCanceledException();
        }
    }

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        Set(key, value, options);
        return Task.CompletedTask;
    }
}
