using System.Net;

namespace Intercom;

/// <summary>
/// The window in which Intercom counts requests. It keeps two counts: the number of permitted requests, and the number that responses
/// report, minus the requests in progress. The second is lower when other clients use the same limit; the number that they used in one
/// window is reserved for them in the next, until a response reports its state. Implausible values are ignored, so that no response delays
/// requests for longer than a window.
/// </summary>
internal sealed class RateLimitWindow
{
    /// <summary>Maximum length of a window; longer reported ones are ignored.</summary>
    public static readonly TimeSpan MaxLength = TimeSpan.FromMinutes(1);

    /// <summary>The length of a window when no response reports its end.</summary>
    public static readonly TimeSpan DefaultLength = TimeSpan.FromSeconds(10);

    // No request may arrive before the next window begins, although clocks differ a little.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(20);

    // The Date header is truncated to whole seconds, so Intercom's clock is ahead of it by up to one second.
    private static readonly TimeSpan DateResolution = TimeSpan.FromSeconds(1);

    // A window may have ended when the response that reports its end arrives.
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(2);

    // A larger difference means another clock, a smaller one the same clock with less precision.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(5);

    // An old maximum of the clock offset is replaced, since clocks drift.
    private static readonly TimeSpan ClockOffsetLifetime = TimeSpan.FromMinutes(1);

    // Sums of these years and any delay stay within the range of DateTimeOffset.
    private static readonly (int First, int Last) PlausibleYears = (1900, 9000);

    // The lowest limit that Intercom documents is 1,000 requests per minute.
    private const long DefaultLimit = 166;

    // The first responses may lack the headers; a proxy that removes them removes all.
    private const int HeaderlessResponseThreshold = 3;

    private long? _limit;
    private long _remaining;
    private bool _isReported;
    private long _used;
    private long _usedByOthers;
    private int _headerlessResponses;
    private DateTimeOffset? _reset;
    private bool _isEstimate;
    private DateTimeOffset _lastReset = DateTimeOffset.MinValue;
    private DateTimeOffset _pausedUntil = DateTimeOffset.MinValue;
    private TimeSpan? _clockOffset;
    private DateTimeOffset _clockOffsetSince;

    /// <summary>The number of permitted requests that have not ended yet.</summary>
    public int InProgress { get; private set; }

    public bool TryTake(DateTimeOffset now)
    {
        if (Available(now) <= 0)
        {
            return false;
        }

        _used++;
        InProgress++;
        return true;
    }

    public void End(DateTimeOffset now)
    {
        InProgress--;
        if (InProgress == 0 && _limit is not null && _reset is null)
        {
            // No request is in progress that could report the end; the next response that reports it replaces the estimate.
            EstimateReset(now);
        }
    }

    /// <summary>Returns the number of requests that can be permitted now.</summary>
    public long Available(DateTimeOffset now)
    {
        if (now < _pausedUntil)
        {
            return 0;
        }

        if (_limit is not { } limit)
        {
            return InProgress == 0 ? 1 : 0;
        }

        if (_reset is { } reset && ServerTime(now) >= reset + Margin)
        {
            // A request that is in progress when a window ends may be counted in the next one.
            _lastReset = _isEstimate ? _lastReset : reset;
            long reserved = _usedByOthers;
            BeginWindow();
            _remaining = Math.Max(1, limit - reserved);
        }

        return Math.Min(limit - _used, _remaining - InProgress);
    }

    /// <summary>
    /// Returns the delay until a request can be permitted without another response; null when only a response can change that.
    /// </summary>
    public TimeSpan? UntilAvailable(DateTimeOffset now)
    {
        TimeSpan? untilReset = _limit is null || _reset is not { } reset ? null : reset + Margin - ServerTime(now);
        TimeSpan wait = now < _pausedUntil ? _pausedUntil - now : TimeSpan.Zero;
        if (untilReset is null && wait == TimeSpan.Zero)
        {
            return null;
        }

        return Limit(Later(untilReset ?? TimeSpan.Zero, wait), TimeSpan.Zero, MaxLength + Margin);
    }

    public void Observe(IntercomResponse response, TimeSpan? retryAfter, DateTimeOffset now)
    {
        bool isRejected = response.StatusCode == (HttpStatusCode)429;
        if (isRejected)
        {
            Pause(retryAfter, now);
        }

        if (response.RateLimit is { Limit: >= 1 } rateLimit)
        {
            Observe(rateLimit, RetryDelay.Date(ResponseHeaders.First(response.Headers, "Date")), now);
        }
        else if (!isRejected)
        {
            ObserveHeaderless();
        }
    }

    private void Observe(IntercomRateLimit rateLimit, DateTimeOffset? date, DateTimeOffset now)
    {
        long limit = rateLimit.Limit!.Value;
        long remaining = Math.Max(0, Math.Min(limit, rateLimit.Remaining ?? limit));
        if (FindReset(rateLimit.Reset, date, now) is { } reset)
        {
            DateTimeOffset? current = _isEstimate ? null : _reset;
            if (reset <= _lastReset || reset < current)
            {
                // The response belongs to an earlier window, and arrived late.
                return;
            }

            if (_isEstimate || reset > current)
            {
                BeginWindow();
            }

            _reset = reset;
        }
        else if (_reset is null)
        {
            EstimateReset(now);
        }

        // Responses can arrive out of order: the lowest number of a window is the latest.
        _remaining = _isReported ? Math.Min(_remaining, remaining) : remaining;
        _isReported = true;
        _usedByOthers = Math.Max(_usedByOthers, limit - remaining - _used);
        _limit = limit;
    }

    private void ObserveHeaderless()
    {
        if (_limit is null && ++_headerlessResponses >= HeaderlessResponseThreshold)
        {
            _limit = DefaultLimit;
            _remaining = DefaultLimit;
            _used = InProgress;
        }
    }

    private void Pause(TimeSpan? retryAfter, DateTimeOffset now)
    {
        if (retryAfter is { } wait && wait > TimeSpan.Zero)
        {
            DateTimeOffset until = now + (wait <= MaxLength ? wait : DefaultLength);
            _pausedUntil = until > _pausedUntil ? until : _pausedUntil;
        }
    }

    // A reset is plausible when it is at most one window ahead, measured by the Date of the response or by the estimated clock of Intercom.
    private DateTimeOffset? FindReset(DateTimeOffset? reset, DateTimeOffset? date, DateTimeOffset now)
    {
        if (reset is not { } end || !IsInRange(end))
        {
            return null;
        }

        if (date is { } sent && IsInRange(sent) && IsAhead(end, sent))
        {
            ObserveClock(sent - now, now);
            return end;
        }

        return IsAhead(end, ServerTime(now)) ? end : null;
    }

    private void ObserveClock(TimeSpan offset, DateTimeOffset now)
    {
        if (_clockOffset is not { } known)
        {
            SetClock(offset, now);
        }
        else if ((offset - known).Duration() > ClockTolerance)
        {
            // Everything known about windows was measured by another clock.
            SetClock(offset, now);
            _lastReset = DateTimeOffset.MinValue;
            BeginWindow();
        }
        else if (offset > known || now - _clockOffsetSince > ClockOffsetLifetime)
        {
            SetClock(offset, now);
        }
    }

    private void SetClock(TimeSpan offset, DateTimeOffset now) => (_clockOffset, _clockOffsetSince) = (offset, now);

    private void BeginWindow()
    {
        _reset = null;
        _isEstimate = false;
        _used = InProgress;
        _usedByOthers = 0;
        _isReported = false;
    }

    private void EstimateReset(DateTimeOffset now) => (_reset, _isEstimate) = (ServerTime(now) + DefaultLength, true);

    private DateTimeOffset ServerTime(DateTimeOffset now) =>
        _clockOffset is { } offset && (offset > TimeSpan.Zero || offset < -DateResolution) ? now + offset : now;

    private static bool IsAhead(DateTimeOffset reset, DateTimeOffset time) => reset - time > -MaxDelay && reset - time <= MaxLength;

    private static bool IsInRange(DateTimeOffset time) => time.Year >= PlausibleYears.First && time.Year <= PlausibleYears.Last;

    private static TimeSpan Later(TimeSpan left, TimeSpan right) => left > right ? left : right;

    private static TimeSpan Limit(TimeSpan value, TimeSpan min, TimeSpan max) => value < min ? min : value > max ? max : value;
}
