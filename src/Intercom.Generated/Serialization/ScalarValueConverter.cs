using Newtonsoft.Json;

namespace Intercom;

/// <summary>Converts values that are text, a number or a boolean.</summary>
internal sealed class ScalarValueConverter : JsonConverter<ScalarValue>
{
    public override ScalarValue? ReadJson(
        JsonReader reader,
        Type objectType,
        ScalarValue? existingValue,
        bool hasExistingValue,
        JsonSerializer serializer) => reader.Value switch
        {
            null when reader.TokenType == JsonToken.Null => null,
            string or long or double or decimal or bool => new ScalarValue(reader.Value),
            _ => throw new JsonSerializationException($"A text, number or boolean is expected at {reader.Path}, not {reader.TokenType}."),
        };

    public override void WriteJson(JsonWriter writer, ScalarValue? value, JsonSerializer serializer) => writer.WriteValue(value?.Value);
}
