using System.Collections.Concurrent;

namespace Intercom;

/// <summary>
/// A limiter for each key, for a service that has several clients of one workspace, or one app in many: all that share a limit at Intercom share a key here.
/// Thread-safe.
/// </summary>
public sealed class IntercomRateLimiterPool : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<IntercomRateLimiter>> _limiters = new(StringComparer.Ordinal);

    /// <summary>The limiter of a key, made when it is first asked for.</summary>
    /// <param name="key">Whatever tells those who share a limit from others, such as the id of the workspace.</param>
    /// <exception cref="ArgumentException"><paramref name="key" /> is empty.</exception>
    public IntercomRateLimiter Get(string key) => string.IsNullOrWhiteSpace(key)
        ? throw new ArgumentException("A key is text that is not empty.", nameof(key))
        : _limiters.GetOrAdd(key, static _ => new Lazy<IntercomRateLimiter>(static () => new IntercomRateLimiter())).Value;

    /// <summary>Disposes of all limiters: who waits gets no leave.</summary>
    public void Dispose()
    {
        foreach (Lazy<IntercomRateLimiter> limiter in _limiters.Values.Where(limiter => limiter.IsValueCreated))
        {
            limiter.Value.Dispose();
        }
    }
}
