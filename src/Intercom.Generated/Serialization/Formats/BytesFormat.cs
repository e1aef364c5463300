using System.Text.Json;

namespace Intercom;

/// <summary>Bytes, which are Base64 in JSON.</summary>
internal sealed class BytesFormat : ScalarFormat<byte[]?>
{
    public override string Expected => "Base64";

    protected override bool IsBlankNothing => false;

    public override bool TryReadExact(ref Utf8JsonReader reader, out byte[]? value)
    {
        value = null;
        return reader.TokenType == JsonTokenType.Null
            || (reader.TokenType == JsonTokenType.String
                && JsonText.TryRead(ref reader, out string text)
                && TryConvert(text, out value)
                && Convert.ToBase64String(value!) == text);
    }

    public override void Write(Utf8JsonWriter writer, byte[]? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteBase64StringValue(value);
        }
    }

    protected override bool TryConvert(object raw, out byte[]? value)
    {
        value = null;
        try
        {
            value = raw is string text ? Convert.FromBase64String(text) : null;
        }
        catch (FormatException)
        {
            // The text is kept.
        }

        return value is not null;
    }
}
