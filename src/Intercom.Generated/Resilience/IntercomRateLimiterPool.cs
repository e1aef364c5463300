using System.Collections.Concurrent;
using System.Threading.RateLimiting;

namespace Intercom;

/// <summary>
/// A set of rate limiters, one for each key. For services with several clients of one workspace, or with many workspaces: clients that
/// share a rate limit at Intercom share a key. It is thread-safe.
/// </summary>
public sealed class IntercomRateLimiterPool : IIntercomRateLimiterPool, IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<IntercomRateLimiter>> _limiters = new(StringComparer.Ordinal);

    /// <summary>Returns the limiter of a key, and creates it when necessary.</summary>
    /// <param name="key">The key of a rate limit, such as the id of the workspace.</param>
    /// <exception cref="ArgumentException"><paramref name="key" /> is empty.</exception>
    public IntercomRateLimiter Get(string key) => string.IsNullOrWhiteSpace(key)
        ? throw new ArgumentException("The key is empty.", nameof(key))
        : _limiters.GetOrAdd(key, static _ => new Lazy<IntercomRateLimiter>(static () => new IntercomRateLimiter())).Value;

    RateLimiter IIntercomRateLimiterPool.GetLimiter(string key) => Get(key);

    /// <summary>Disposes all limiters. Requests that wait for a permit are rejected.</summary>
    public void Dispose()
    {
        foreach (Lazy<IntercomRateLimiter> limiter in _limiters.Values.Where(limiter => limiter.IsValueCreated))
        {
            limiter.Value.Dispose();
        }
    }
}
