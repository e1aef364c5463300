using System.Globalization;
using System.Text.Json;

namespace Intercom;

/// <summary>Reads numbers in every form that Intercom returns, and writes numbers with a fraction.</summary>
internal static class WireNumber
{
    /// <summary>Returns the number of a value; null when it is not a number, or has more than 28 digits.</summary>
    public static decimal? Read(object raw) => raw switch
    {
        long whole => whole,
        string text => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal parsed) ? parsed : null,
        double fraction => fraction is > long.MinValue and < long.MaxValue ? (decimal)fraction : null,
        _ => null,
    };

    /// <summary>Writes a number with a fraction, even if the fraction is zero: 1 and 1.0 are not the same JSON.</summary>
    public static void Write(Utf8JsonWriter writer, double value) => Write(writer, value.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>Writes a number with a fraction, even if the fraction is zero.</summary>
    public static void Write(Utf8JsonWriter writer, decimal value) => Write(writer, value.ToString(CultureInfo.InvariantCulture));

    private static void Write(Utf8JsonWriter writer, string digits) =>
        writer.WriteRawValue(RawJson.IsFractional(digits) ? digits : $"{digits}.0", skipInputValidation: true);
}
