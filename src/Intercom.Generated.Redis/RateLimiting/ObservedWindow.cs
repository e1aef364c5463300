using System.Globalization;

namespace Intercom.Redis;

/// <summary>What the responses since the last report state about the rate limit, in a form that Redis merges with that of others.</summary>
internal sealed class ObservedWindow
{
    private static readonly TimeSpan MaxPause = TimeSpan.FromMinutes(1);

    // The length of a window, for a pause that is longer than any window.
    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(10);

    private long? _limit;
    private long _remaining;
    private DateTimeOffset? _reset;
    private DateTimeOffset? _clock;
    private int _responses;
    private int _headerless;
    private TimeSpan _pause;

    public long? Limit => _limit;

    public long? Remaining => _limit is null ? null : _remaining;

    public DateTimeOffset? Reset => _reset;

    /// <summary>The number of responses that report the window of <see cref="Reset" />.</summary>
    public int Responses => _responses;

    public int Headerless => _headerless;

    public TimeSpan Pause => _pause;

    /// <summary>Returns the earliest time that Intercom's clock can show now.</summary>
    /// <param name="now">The time since the limiter was created, by Intercom's clock.</param>
    public DateTimeOffset? ClockAt(TimeSpan now) => _clock + now;

    /// <summary>Adds a response.</summary>
    /// <param name="response">The response.</param>
    /// <param name="now">The time since the limiter was created, by Intercom's clock.</param>
    public void Add(IntercomResponse response, TimeSpan now)
    {
        DateTimeOffset? date = Date(response, "Date");
        if ((int)response.StatusCode == 429 && FindPause(response, date) is { } pause && pause > _pause)
        {
            _pause = pause;
        }

        if (date - now is { } clock && (_clock is null || clock > _clock))
        {
            _clock = clock;
        }

        if (response.RateLimit is { Limit: >= 1 and { } limit } report)
        {
            AddReport(limit, report.Remaining ?? limit, report.Reset);
        }
        else
        {
            _headerless++;
        }
    }

    /// <summary>Adds what could not be reported.</summary>
    public void AddEarlier(ObservedWindow earlier)
    {
        _headerless += earlier._headerless;
        _pause = earlier._pause > _pause ? earlier._pause : _pause;
        _clock = earlier._clock > _clock || _clock is null ? earlier._clock : _clock;
        if (earlier._limit is not null && (_limit is null || earlier._reset == _reset))
        {
            _remaining = _limit is null ? earlier._remaining : Math.Min(_remaining, earlier._remaining);
            _responses += earlier._responses;
            (_limit, _reset) = (_limit ?? earlier._limit, earlier._reset);
        }
    }

    // Reports of an earlier window are out of date.
    private void AddReport(long limit, long remaining, DateTimeOffset? reset)
    {
        if (_limit is not null && reset < _reset)
        {
            return;
        }

        bool isSameWindow = _limit is not null && (reset == _reset || reset is null);
        _remaining = isSameWindow ? Math.Min(_remaining, remaining) : remaining;
        _responses = isSameWindow ? _responses + 1 : 1;
        _reset = reset ?? _reset;
        _limit = limit;
    }

    private static TimeSpan? FindPause(IntercomResponse response, DateTimeOffset? date)
    {
        string? text = Header(response, "Retry-After");
        TimeSpan? pause = double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
            && seconds <= TimeSpan.MaxValue.TotalSeconds / 2
            ? TimeSpan.FromSeconds(seconds)
            : Date(response, "Retry-After") - date;
        return pause > MaxPause ? DefaultPause : pause;
    }

    private static DateTimeOffset? Date(IntercomResponse response, string name) => DateTimeOffset.TryParseExact(
        Header(response, name), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
        && date.Year is > 1900 and < 9000
        ? date
        : null;

    private static string? Header(IntercomResponse response, string name) =>
        response.Headers.TryGetValue(name, out IReadOnlyList<string>? values) && values.Count > 0 ? values[0] : null;
}
