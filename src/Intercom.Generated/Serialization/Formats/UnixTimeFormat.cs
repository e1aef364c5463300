using System.Text.Json;

namespace Intercom;

/// <summary>Timestamps, written as seconds since 1970-01-01 UTC, and read from any form.</summary>
internal sealed class UnixTimeFormat : TimeFormat
{
    public override bool TryReadExact(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        bool isTime = WireFormats.Integer.TryReadExact(ref reader, out long seconds) && WireTime.IsInSeconds(seconds);
        value = isTime ? DateTimeOffset.FromUnixTimeSeconds(seconds) : default;
        return isTime;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteNumberValue(value.ToUnixTimeSeconds());
}
