using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Intercom.Redis;

/// <summary>
/// A set of rate limiters that several processes share, one for each key: clients that share a rate limit at Intercom share a key. It is
/// thread-safe.
/// </summary>
public sealed class IntercomRedisRateLimiterPool : IIntercomRateLimiterPool, IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<IntercomRedisRateLimiter>> _limiters = new(StringComparer.Ordinal);
    private readonly IConnectionMultiplexer _redis;
    private readonly IntercomRedisRateLimiterOptions _options;
    private readonly ILoggerFactory? _loggerFactory;

    /// <summary>Creates a pool.</summary>
    /// <param name="redis">The connection of the application, which the pool does not dispose.</param>
    /// <param name="options">The options of all limiters; null for the defaults. They are copied.</param>
    /// <param name="loggerFactory">The logs; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="redis" /> is null.</exception>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    public IntercomRedisRateLimiterPool(
        IConnectionMultiplexer redis,
        IntercomRedisRateLimiterOptions? options = null,
        ILoggerFactory? loggerFactory = null)
    {
        _redis = redis ?? throw new ArgumentNullException(nameof(redis));
        _options = (options ?? new IntercomRedisRateLimiterOptions()).Validated();
        _loggerFactory = loggerFactory;
    }

    /// <summary>Gets a value that indicates whether a limiter uses its fixed share because Redis does not respond.</summary>
    public bool IsFallback => _limiters.Values.Any(limiter => limiter.IsValueCreated && limiter.Value.IsFallback);

    /// <summary>Returns the limiter of a key, and creates it when necessary.</summary>
    /// <param name="key">The key of a rate limit, such as the id of the workspace.</param>
    /// <returns>The limiter, which the pool disposes.</returns>
    /// <exception cref="ArgumentException"><paramref name="key" /> is empty or contains braces.</exception>
    public IntercomRedisRateLimiter Get(string key) => _limiters.GetOrAdd(
        RedisKeys.ValidatePrefix(key, nameof(key)),
        valid => new Lazy<IntercomRedisRateLimiter>(() => new IntercomRedisRateLimiter(_redis, valid, _options, _loggerFactory))).Value;

    RateLimiter IIntercomRateLimiterPool.GetLimiter(string key) => Get(key);

    /// <summary>Disposes all limiters. Requests that wait for a permit are rejected.</summary>
    public void Dispose()
    {
        foreach (Lazy<IntercomRedisRateLimiter> limiter in _limiters.Values.Where(limiter => limiter.IsValueCreated))
        {
            limiter.Value.Dispose();
        }
    }
}
