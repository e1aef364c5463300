using System.Threading.RateLimiting;

namespace Intercom;

/// <summary>
/// A set of rate limiters, one for each key: in this process (<see cref="IntercomRateLimiterPool" />), or shared by several processes.
/// Clients that share a rate limit at Intercom share a key. It is thread-safe.
/// </summary>
public interface IIntercomRateLimiterPool
{
    /// <summary>Returns the limiter of a key, and creates it when necessary.</summary>
    /// <param name="key">The key of a rate limit, such as the id of the workspace.</param>
    /// <returns>The limiter, which the pool disposes.</returns>
    /// <exception cref="ArgumentException"><paramref name="key" /> is empty.</exception>
    RateLimiter GetLimiter(string key);
}
