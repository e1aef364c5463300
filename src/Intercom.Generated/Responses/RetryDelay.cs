using System.Globalization;

namespace Intercom;

/// <summary>The delay that a response requests before a retry.</summary>
internal static class RetryDelay
{
    /// <summary>
    /// Returns the delay of the Retry-After header, in seconds or until a date, otherwise the time until X-RateLimit-Reset; null when there
    /// is neither.
    /// </summary>
    /// <remarks>
    /// Points in time are compared with the Date header of the response, so that the clock of this machine does not matter.
    /// </remarks>
    public static TimeSpan? Find(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, TimeProvider? clock = null) =>
        RetryAfter(headers, clock) ?? UntilReset(headers, clock);

    /// <summary>Returns the delay of the Retry-After header, in seconds or until a date; null when there is none.</summary>
    public static TimeSpan? RetryAfter(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, TimeProvider? clock = null)
    {
        string? retryAfter = ResponseHeaders.First(headers, "Retry-After");
        return double.TryParse(retryAfter, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)
            && seconds <= TimeSpan.MaxValue.TotalSeconds / 2
            ? TimeSpan.FromSeconds(seconds)
            : Until(Date(retryAfter), headers, clock);
    }

    /// <summary>Returns the time until X-RateLimit-Reset; null when there is none.</summary>
    public static TimeSpan? UntilReset(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, TimeProvider? clock = null) =>
        Until(IntercomRateLimit.Find(headers)?.Reset, headers, clock);

    /// <summary>Parses a date of a header; null when it is not valid.</summary>
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
