using System.Text.Json;

namespace Intercom;

/// <summary>Values that are text, a number or a boolean.</summary>
internal sealed class ScalarValueFormat : WireFormat<ScalarValue?>
{
    public override string Expected => "text, a number or a boolean";

    public override bool TryRead(ref Utf8JsonReader reader, out ScalarValue? value, out byte[]? form)
    {
        form = null;
        value = null;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        if (RawJson.ReadScalar(ref reader) is not { } raw || raw is System.Numerics.BigInteger)
        {
            return false;
        }

        value = new ScalarValue(raw);
        return true;
    }

    public override void Write(Utf8JsonWriter writer, ScalarValue? value)
    {
        if (!ScalarJson.TryWrite(writer, value?.Value))
        {
            writer.WriteNullValue();
        }
    }
}
