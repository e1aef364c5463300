using System.Text.Json;

namespace Intercom;

/// <summary>Timestamps, written as ISO 8601 in UTC, and read from any form.</summary>
internal sealed class IsoTimeFormat : TimeFormat
{
    public override bool TryReadExact(ref Utf8JsonReader reader, out DateTimeOffset value)
    {
        value = default;
        return reader.TokenType == JsonTokenType.String
            && JsonText.TryRead(ref reader, out string text)
            && WireTime.Read(text) is { } time
            && (value = time) == time
            && WireTime.ToIso(time) == text;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value) => writer.WriteStringValue(WireTime.ToIso(value));
}
