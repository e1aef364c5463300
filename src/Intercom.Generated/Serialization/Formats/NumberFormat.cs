using System.Globalization;
using System.Text.Json;

namespace Intercom;

/// <summary>Numbers with a fraction, also from integers and text.</summary>
internal sealed class NumberFormat : StructFormat<double>
{
    public override string Expected => "a number";

    public override bool TryReadExact(ref Utf8JsonReader reader, out double value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number
            && RawJson.IsFractional(ref reader)
            && reader.TryGetDouble(out value)
            && !double.IsInfinity(value);
    }

    public override void Write(Utf8JsonWriter writer, double value) => WireNumber.Write(writer, value);

    protected override bool TryConvert(object raw, out double value)
    {
        value = 0;
        return raw is not bool
            && double.TryParse(TextFormat.TextOf(raw), NumberStyles.Float, CultureInfo.InvariantCulture, out value)
            && !double.IsNaN(value)
            && !double.IsInfinity(value);
    }
}
