using System.Globalization;
using Newtonsoft.Json;

namespace Intercom;

/// <summary>Reads times in every form that Intercom gives them: seconds or milliseconds since 1970, as number or text, or ISO 8601.</summary>
internal static class WireTime
{
    // From the year 1 to the end of 9999: anything beyond was meant as milliseconds.
    private const long LeastSeconds = -62_135_596_800;
    private const long MostSeconds = 253_402_300_799;
    private const long LeastMilliseconds = LeastSeconds * 1000;
    private const long MostMilliseconds = (MostSeconds * 1000) + 999;

    public static DateTimeOffset? Read(JsonReader reader) => reader.Value switch
    {
        null when reader.TokenType == JsonToken.Null => null,
        long number => FromNumber(number, reader),
        double number when number is >= LeastMilliseconds and <= MostMilliseconds => FromNumber((long)number, reader),
        DateTimeOffset time => time,
        DateTime { Kind: DateTimeKind.Unspecified } time => new DateTimeOffset(time, TimeSpan.Zero),
        DateTime time => new DateTimeOffset(time),
        string text => FromText(text, reader),
        _ => throw Unreadable(reader),
    };

    private static DateTimeOffset? FromText(string text, JsonReader reader)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            return FromNumber(number, reader);
        }

        // Without a year in front, the parser would take times of day and fractions for times.
        return StartsWithDate(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset time)
            ? time
            : throw Unreadable(reader);
    }

    private static bool StartsWithDate(string text)
    {
        string start = text.TrimStart();
        return start.Length >= 10 && start.Take(4).All(char.IsDigit) && start[4] == '-';
    }

    private static DateTimeOffset FromNumber(long number, JsonReader reader) => number switch
    {
        >= LeastSeconds and <= MostSeconds => DateTimeOffset.FromUnixTimeSeconds(number),
        >= LeastMilliseconds and <= MostMilliseconds => DateTimeOffset.FromUnixTimeMilliseconds(number),
        _ => throw Unreadable(reader),
    };

    private static JsonSerializationException Unreadable(JsonReader reader) => new($"Expected a time at '{reader.Path}', found {reader.TokenType} {reader.Value}.");
}
