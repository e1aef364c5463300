using Newtonsoft.Json;

namespace Intercom;

/// <summary>Times that are written as seconds since 1970, and read from any form.</summary>
internal sealed class UnixTimeConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(DateTimeOffset) || objectType == typeof(DateTimeOffset?);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) => WireTime.Read(reader);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteValue(((DateTimeOffset?)value)?.ToUnixTimeSeconds());
}
