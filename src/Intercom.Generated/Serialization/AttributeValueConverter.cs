using Newtonsoft.Json;

namespace Intercom;

/// <summary>Converts the values of attributes from and to JSON.</summary>
internal sealed class AttributeValueConverter : JsonConverter<AttributeValue>
{
    public override AttributeValue? ReadJson(
        JsonReader reader, Type objectType, AttributeValue? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        reader.TokenType == JsonToken.Null ? AttributeValue.Null : new AttributeValue(RawJson.Read(reader));

    public override void WriteJson(JsonWriter writer, AttributeValue? value, JsonSerializer serializer) =>
        (value ?? AttributeValue.Null).Token.WriteTo(writer);
}
