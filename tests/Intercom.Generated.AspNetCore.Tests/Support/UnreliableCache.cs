using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;

namespace Intercom.AspNetCore.Tests.Support;

/// <summary>A cache that records how long each entry is to last, and that fails where a test wants it to.</summary>
internal sealed class UnreliableCache : IDistributedCache
{
    private readonly ConcurrentDictionary<string, byte[]> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<TimeSpan?> _durations = new();

    public IReadOnlyList<TimeSpan?> Durations => [.. _durations];

    /// <summary>Gets or sets whether the next write is done and then reported as failed.</summary>
    public bool FailsAfterNextWrite { get; set; }

    public bool FailsToRemove { get; set; }

    public byte[]? Get(string key) => _entries.GetValueOrDefault(key);

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromResult(Get(key));

    public void Refresh(string key)
    {
        // Entries last as long as the cache.
    }

    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public void Remove(string key)
    {
        if (FailsToRemove)
        {
            throw new InvalidOperationException("The cache is not available.");
        }

        _entries.TryRemove(key, out _);
    }

    public Task RemoveAsync(string key, CancellationToken token = default)
    {
        Remove(key);
        return Task.CompletedTask;
    }

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options)
    {
        _entries[key] = value;
        _durations.Enqueue(options.AbsoluteExpirationRelativeToNow);
        if (FailsAfterNextWrite)
        {
            FailsAfterNextWrite = false;
            throw new InvalidOperationException("The cache is not available.");
        }
    }

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        Set(key, value, options);
        return Task.CompletedTask;
    }
}
