using System.Globalization;
using System.Text.Json;

namespace Intercom;

/// <summary>Numbers with a fraction of up to 28 digits.</summary>
internal sealed class DecimalFormat : StructFormat<decimal>
{
    public override string Expected => "a number";

    public override bool TryReadExact(ref Utf8JsonReader reader, out decimal value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number
            && RawJson.IsFractional(ref reader)
            && reader.TryGetDecimal(out value)
            && Text(value) == JsonText.Ascii(ref reader);
    }

    public override void Write(Utf8JsonWriter writer, decimal value) => WireNumber.Write(writer, value);

    protected override bool TryConvert(object raw, out decimal value)
    {
        value = 0;
        return raw is not bool && decimal.TryParse(TextFormat.TextOf(raw), NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
