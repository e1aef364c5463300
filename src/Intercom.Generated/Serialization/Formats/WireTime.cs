using System.Globalization;

namespace Intercom;

/// <summary>
/// Reads timestamps in every form that Intercom returns: seconds or milliseconds since 1970-01-01 UTC, as number or text, or ISO 8601.
/// </summary>
internal static class WireTime
{
    // From the year 1 to the end of 9999.
    private const long MinSeconds = -62_135_596_800;
    private const long MaxSeconds = 253_402_300_799;

    // From September 2001, before Intercom existed. A smaller number is not a timestamp: the zero dates of other systems are seconds.
    private const long MinMilliseconds = 1_000_000_000_000;
    private const long MaxMilliseconds = (MaxSeconds * 1000) + 999;

    /// <summary>Returns the timestamp of a number or text; null when it is not valid.</summary>
    public static DateTimeOffset? Read(object? value) => value switch
    {
        long number => FromNumber(number),
        double number when number is >= MinSeconds and <= MaxMilliseconds => FromNumber((long)number),
        DateTimeOffset time => time,
        DateTime { Kind: DateTimeKind.Unspecified } time => new DateTimeOffset(time, TimeSpan.Zero),
        DateTime time => new DateTimeOffset(time),
        string text => FromText(text),
        _ => null,
    };

    /// <summary>Indicates whether a number of seconds since 1970-01-01 UTC is within the years 1 to 9999.</summary>
    public static bool IsInSeconds(long seconds) => seconds is >= MinSeconds and <= MaxSeconds;

    /// <summary>Returns a timestamp as ISO 8601 in UTC.</summary>
    public static string ToIso(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static DateTimeOffset? FromText(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            return FromNumber(number);
        }

        // Without a leading year, the parser would accept times of day and fractions.
        return StartsWithDate(text)
            && DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
                out DateTimeOffset time)
            ? time
            : null;
    }

    private static bool StartsWithDate(string text)
    {
        string start = text.TrimStart();
        return start.Length >= 10 && start.Take(4).All(char.IsDigit) && start[4] == '-';
    }

    private static DateTimeOffset? FromNumber(long number) => number switch
    {
        >= MinSeconds and <= MaxSeconds => DateTimeOffset.FromUnixTimeSeconds(number),
        >= MinMilliseconds and <= MaxMilliseconds => DateTimeOffset.FromUnixTimeMilliseconds(number),
        _ => null,
    };
}
