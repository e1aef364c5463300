using System.Globalization;
using Newtonsoft.Json;

namespace Intercom;

/// <summary>Identifiers that are text in C# and numbers on the wire. What is no number is written as the text it is.</summary>
internal sealed class NumericIdentifierConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(string);

    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) => reader.Value switch
    {
        null when reader.TokenType == JsonToken.Null => null,
        null => throw new JsonSerializationException($"Expected an identifier at '{reader.Path}', found {reader.TokenType}."),
        { } value => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        string? text = (string?)value;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            && number.ToString(CultureInfo.InvariantCulture) == text)
        {
            writer.WriteValue(number);
        }
        else
        {
            writer.WriteValue(text);
        }
    }
}
