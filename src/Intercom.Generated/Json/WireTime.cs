using System.Globalization;
using Newtonsoft.Json;

namespace Intercom;

/// <summary>Reads times in every form that Intercom gives them: seconds or milliseconds since 1970, as number or text, or ISO 8601.</summary>
internal static class WireTime
{
    // The end of the year 9999: anything beyond was meant as milliseconds.
    private const long MostSeconds = 253_402_300_799;

    public static DateTimeOffset? Read(JsonReader reader) => reader.Value switch
    {
        null => null,
        long number => FromNumber(number),
        double number => FromNumber(checked((long)number)),
        DateTimeOffset time => time,
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
            return FromNumber(number);
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset time)
            ? time
            : throw Unreadable(reader);
    }

    private static DateTimeOffset FromNumber(long number) =>
        Math.Abs(number) <= MostSeconds ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);

    private static JsonSerializationException Unreadable(JsonReader reader) => new($"Expected a time at '{reader.Path}', found {reader.TokenType} {reader.Value}.");
}
