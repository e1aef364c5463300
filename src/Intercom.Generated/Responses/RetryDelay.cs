using System.Globalization;

namespace Intercom;

/// <summary>How long an answer asks to wait before the call is made again.</summary>
internal static class RetryDelay
{
    /// <summary>The wait that Retry-After gives in seconds or as a date, else the one until X-RateLimit-Reset; null when there is neither.</summary>
    /// <remarks>Points in time are measured from the Date of the same answer, so that the clock of this machine does not matter.</remarks>
    public static TimeSpan? Find(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, TimeProvider? clock = null) =>
        RetryAfter(headers, clock) ?? UntilReset(headers, clock);

    /// <summary>The wait that Retry-After gives in seconds or as a date; null when it gives none.</summary>
    public static TimeSpan? RetryAfter(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, TimeProvider? clock = null)
    {
        string? retryAfter = ResponseHeaders.First(headers, "Retry-After");
        return double.TryParse(retryAfter, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
            && seconds <= TimeSpan.MaxValue.TotalSeconds / 2
            ? TimeSpan.FromSeconds(seconds)
            : Until(Date(retryAfter), headers, clock);
    }

    /// <summary>The wait until X-RateLimit-Reset; null when there is none.</summary>
    public static TimeSpan? UntilReset(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, TimeProvider? clock = null) =>
        Until(IntercomRateLimit.Find(headers)?.Reset, headers, clock);

    /// <summary>A date as headers give it; null when it is none.</summary>
    public static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
            ? date
            : null;

    private static TimeSpan? Until(DateTimeOffset? time, IReadOnlyDictionary<string, IReadOnlyList<string>> headers, TimeProvider? clock)
    {
        TimeSpan? wait = time - (Date(ResponseHeaders.First(headers, "Date")) ?? (clock ?? TimeProvider.System).GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
