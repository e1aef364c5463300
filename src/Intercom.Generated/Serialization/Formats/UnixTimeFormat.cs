using System.Text.Json;

namespace Intercom;

/// <summary>Timestamps, written as seconds since 1970-01-01 UTC, and read from any form.</summary>
internal sealed class UnixTimeFormat : TimeFormat
{
    public override bool TryReadExact(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        bool isTime = TryReadSeconds(ref reader, out long seconds);
        value = isTime ? DateTimeOffset.FromUnixTimeSeconds(seconds) : default;
        return isTime;
    }

    /// <summary>Reads a number of seconds since 1970-01-01 UTC; false if it is none within the years 1 to 9999.</summary>
    public static bool TryReadSeconds(ref Utf8JsonReader reader, out long seconds) =>
        WireFormats.Integer.TryReadExact(ref reader, out seconds) && WireTime.IsInSeconds(seconds);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteNumberValue(value.ToUnixTimeSeconds());
}
