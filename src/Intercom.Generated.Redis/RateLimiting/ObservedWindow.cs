using System.Globalization;

namespace Intercom.Redis;

/// <summary>The rate limit in the responses since the last report, in a form that Redis merges with that of others.</summary>
internal sealed class ObservedWindow
{
    private static readonly TimeSpan MaxPause = TimeSpan.FromMinutes(1);

    // The length of a window, for a pause that is longer than any window.
    private static readonly TimeSpan DefaultPause = TimeSpan.FromSeconds(10);

    private long _remaining;
    private DateTimeOffset? _clock;

    public long? Limit { get; private set; }

    public long? Remaining => Limit is null ? null : _remaining;

    public DateTimeOffset? Reset { get; private set; }

    /// <summary>The number of responses that report the window of <see cref="Reset" />.</summary>
    public int Responses { get; private set; }

    public int Headerless { get; private set; }

    public TimeSpan Pause { get; private set; }

    /// <summary>Returns the earliest time that Intercom's clock can show now.</summary>
    /// <param name="now">The time since the limiter was created, by Intercom's clock.</param>
    public DateTimeOffset? ClockAt(TimeSpan now) => _clock + now;

    /// <summary>Adds a response.</summary>
    /// <param name="response">The response.</param>
    /// <param name="now">The time since the limiter was created, by Intercom's clock.</param>
    public void Add(IntercomResponse response, TimeSpan now)
    {
        DateTimeOffset? date = Date(response, "Date");
        if ((int)response.StatusCode == 429 && FindPause(response, date) is { } pause && pause > Pause)
        {
            Pause = pause;
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
            Headerless++;
        }
    }

    /// <summary>Adds what could not be reported.</summary>
    public void AddEarlier(ObservedWindow earlier)
    {
        Headerless += earlier.Headerless;
        Pause = earlier.Pause > Pause ? earlier.Pause : Pause;
        _clock = earlier._clock > _clock || _clock is null ? earlier._clock : _clock;
        if (earlier.Limit is not null && (Limit is null || earlier.Reset == Reset))
        {
            _remaining = Limit is null ? earlier._remaining : Math.Min(_remaining, earlier._remaining);
            Responses += earlier.Responses;
            (Limit, Reset) = (Limit ?? earlier.Limit, earlier.Reset);
        }
    }

    // Reports of an earlier window are out of date.
    private void AddReport(long limit, long remaining, DateTimeOffset? reset)
    {
        if (Limit is not null && reset < Reset)
        {
            return;
        }

        bool isSameWindow = Limit is not null && (reset == Reset || reset is null);
        _remaining = isSameWindow ? Math.Min(_remaining, remaining) : remaining;
        Responses = isSameWindow ? Responses + 1 : 1;
        Reset = reset ?? Reset;
        Limit = limit;
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
