using Newtonsoft.Json;

namespace Intercom;

/// <summary>Converts the timestamps of dictionaries and JSON trees to ISO 8601 in UTC.</summary>
internal sealed class IsoTimeConverter : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) => objectType == typeof(DateTimeOffset) || objectType == typeof(DateTimeOffset?);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        throw new NotSupportedException("Timestamps are read without this converter, as CanRead says.");

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteValue(value is DateTimeOffset time ? WireTime.ToIso(time) : null);
}
