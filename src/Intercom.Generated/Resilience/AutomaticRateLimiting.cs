using System.Collections.Concurrent;
using System.Net;

namespace Intercom;

/// <summary>
/// Delays the requests of a client without a rate limiter, from its first response with status 429, so that all callers wait together for
/// the next window. Each access token has a limiter of its own.
/// </summary>
internal sealed class AutomaticRateLimiting(TimeProvider clock)
{
    // Longer than any window: older information is no longer valid.
    private static readonly TimeSpan MaxIdleDuration = RateLimitWindow.MaxLength;

    private readonly ConcurrentDictionary<string, IntercomRateLimiter> _limiters = new(StringComparer.Ordinal);

    /// <summary>Returns the limiter of a token; null while its requests need no delay.</summary>
    public IntercomRateLimiter? Find(string token)
    {
        if (_limiters.IsEmpty || !_limiters.TryGetValue(token, out IntercomRateLimiter? limiter))
        {
            return null;
        }

        if (limiter.IdleDuration > MaxIdleDuration)
        {
            _limiters.TryRemove(token, out _);
            return null;
        }

        return limiter;
    }

    public void Observe(string token, IntercomResponse response)
    {
        if (response.StatusCode == (HttpStatusCode)429)
        {
            RemoveIdle();
            _limiters.GetOrAdd(token, _ => new IntercomRateLimiter(clock)).Observe(response);
        }
        else if (!_limiters.IsEmpty && _limiters.TryGetValue(token, out IntercomRateLimiter? limiter))
        {
            limiter.Observe(response);
        }
    }

    private void RemoveIdle()
    {
        foreach (KeyValuePair<string, IntercomRateLimiter> entry in _limiters.Where(entry => entry.Value.IdleDuration > MaxIdleDuration))
        {
            _limiters.TryRemove(entry.Key, out _);
        }
    }
}
