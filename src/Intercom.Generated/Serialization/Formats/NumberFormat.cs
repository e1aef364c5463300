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
            && TryGetDouble(ref reader, out value)
            && !double.IsInfinity(value);
    }

#if NET
    private static bool TryGetDouble(ref Utf8JsonReader reader, out double value) => reader.TryGetDouble(out value);
#else
    // The parser of UTF-8 is less exact on .NET Framework.
    private static bool TryGetDouble(ref Utf8JsonReader reader, out double value) =>
        double.TryParse(JsonText.Ascii(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out value);
#endif

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
