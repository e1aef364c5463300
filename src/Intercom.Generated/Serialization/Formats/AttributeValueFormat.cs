using System.Text.Json;

namespace Intercom;

/// <summary>The values of attributes, which can be any JSON.</summary>
internal sealed class AttributeValueFormat : WireFormat<AttributeValue>
{
    public override string Expected => "a value";

    public override bool TryRead(ref Utf8JsonReader reader, out AttributeValue value, out byte[]? form)
    {
        form = null;
        value = reader.TokenType switch
        {
            JsonTokenType.Null => AttributeValue.Null,
            JsonTokenType.True => AttributeValue.True,
            JsonTokenType.False => AttributeValue.False,
            JsonTokenType.String => ReadText(ref reader),
            JsonTokenType.Number => ReadNumber(ref reader),
            _ => new AttributeValue(RawJson.Read(ref reader)),
        };
        return true;
    }

    public override void Write(Utf8JsonWriter writer, AttributeValue value) => (value ?? AttributeValue.Null).WriteTo(writer);

    private static AttributeValue ReadText(ref Utf8JsonReader reader) =>
        JsonText.TryRead(ref reader, out string text) ? new AttributeValue(text) : new AttributeValue(RawJson.Read(ref reader));

    private static AttributeValue ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out long whole))
        {
            return new AttributeValue(whole);
        }

        return WireFormats.Number.TryReadExact(ref reader, out double number)
            ? new AttributeValue(number)
            : new AttributeValue(RawJson.Read(ref reader));
    }
}
