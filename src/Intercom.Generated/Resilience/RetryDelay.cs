using System.Globalization;

namespace Intercom;

/// <summary>How long an answer asks to wait before the call is made again.</summary>
internal static class RetryDelay
{
    /// <summary>The wait that Retry-After gives in seconds or as a date, else the one until X-RateLimit-Reset; null when there is neither.</summary>
    /// <remarks>Points in time are measured from the Date of the same answer, so that the clock of this machine does not matter.</remarks>
    public static TimeSpan? Find(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, TimeProvider? clock = null)
    {
        DateTimeOffset now = Date(ResponseHeaders.First(headers, "Date")) ?? (clock ?? TimeProvider.System).GetUtcNow();
        string? retryAfter = ResponseHeaders.First(headers, "Retry-After");
        if (double.TryParse(retryAfter, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds <= TimeSpan.MaxValue.TotalSeconds / 2)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return (Date(retryAfter) ?? IntercomRateLimit.Find(headers)?.Reset) is { } time ? NotBelowZero(time - now) : null;
    }

    /// <summary>A date as headers give it; null when it is none.</summary>
    public static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date) ? date : null;

    private static TimeSpan NotBelowZero(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
}
