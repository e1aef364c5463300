using Newtonsoft.Json;

namespace Intercom;

/// <summary>Converts extensible enums from and to text, for Newtonsoft.Json.</summary>
internal sealed class ExtensibleEnumConverter<T> : JsonConverter
    where T : struct, IExtensibleEnum<T>
{
    public override bool CanConvert(Type objectType) => objectType == typeof(T) || objectType == typeof(T?);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        reader.Value switch
        {
            null when reader.TokenType == JsonToken.Null => objectType == typeof(T) ? default(T) : null,
            null => throw new JsonSerializationException(
                $"Expected text, found {reader.TokenType}.", reader.Path, 0, 0, innerException: null),
            { } raw => default(T).Create(TextFormat.TextOf(raw)),
        };

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        writer.WriteValue((value as IExtensibleEnum)?.Value);
}
