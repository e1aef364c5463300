using System.Text.Json;

namespace Intercom;

/// <summary>Booleans, also from text and from 1 and 0.</summary>
internal sealed class BooleanFormat : StructFormat<bool>
{
    public override string Expected => "true or false";

    public override bool TryReadExact(ref Utf8JsonReader reader, out bool value)
    {
        value = reader.TokenType == JsonTokenType.True;
        return value || reader.TokenType == JsonTokenType.False;
    }

    public override void Write(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    public override void Write(Utf8JsonWriter writer, JsonEncodedText name, bool value) => writer.WriteBoolean(name, value);

    protected override bool TryConvert(object raw, out bool value)
    {
        value = raw is 1L;
        return raw is 0L or 1L || bool.TryParse(raw as string, out value);
    }
}
