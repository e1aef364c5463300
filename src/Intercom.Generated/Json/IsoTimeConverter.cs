using System.Globalization;
using Newtonsoft.Json;

namespace Intercom;

/// <summary>Times that are written as ISO 8601 in UTC, and read from any form.</summary>
internal sealed class IsoTimeConverter : JsonConverter
{
    public static IsoTimeConverter Instance { get; } = new();

    public override bool CanConvert(Type objectType) => objectType == typeof(DateTimeOffset) || objectType == typeof(DateTimeOffset?);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) => WireTime.Read(reader);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteValue(((DateTimeOffset?)value)?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
}
