namespace Intercom.Testing.Middleware;

/// <summary>Counts requests in windows of 10 seconds, which begin at whole tens of seconds.</summary>
internal sealed class RateLimiter(int limit, TimeProvider time)
{
    public const int WindowSeconds = 10;

    private readonly object _gate = new();
    private long _windowStart;
    private int _count;

    public RateLimitState Count()
    {
        lock (_gate)
        {
            long now = time.GetUtcNow().ToUnixTimeSeconds();
            long windowStart = now - (now % WindowSeconds);
            _count = windowStart == _windowStart ? _count : 0;
            _windowStart = windowStart;
            bool isExceeded = _count >= limit;
            _count += isExceeded ? 0 : 1;
            return new RateLimitState(limit, limit - _count, windowStart + WindowSeconds, isExceeded);
        }
    }
}
