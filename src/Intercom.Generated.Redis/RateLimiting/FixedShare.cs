namespace Intercom.Redis;

/// <summary>
/// Spaces the requests of a process evenly, so that no window has more than its share, although processes do not know of each other.
/// </summary>
internal sealed class FixedShare(int processes, double clockRate)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    // The lowest limit that Intercom documents is 1,000 requests per minute.
    private const long DefaultLimit = 166;

    private TimeSpan _next;

    public long Limit { get; set; } = DefaultLimit;

    /// <summary>The number of requests of this process in a window, at least 1.</summary>
    public long Permits => Math.Max(1, Limit / processes);

    private TimeSpan Interval => Window / (Permits * clockRate);

    /// <summary>Returns the delay until the next request; zero when it is permitted now, and takes its permit.</summary>
    /// <param name="now">The time since the limiter was created.</param>
    public TimeSpan TakeOrWait(TimeSpan now)
    {
        if (now < _next)
        {
            return _next - now;
        }

        _next = now + Interval;
        return TimeSpan.Zero;
    }

    /// <summary>Permits no request before a time.</summary>
    public void PauseUntil(TimeSpan time) => _next = time > _next ? time : _next;
}
