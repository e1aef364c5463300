using System.Globalization;
using System.Text.Json;

namespace Intercom;

/// <summary>Reads numbers in every form that Intercom returns, and writes numbers with a fraction.</summary>
internal static class WireNumber
{
#if NET
    // The 17 digits of a double, its sign, separator and exponent, and the fraction that is added.
    private const int MaxLength = 32;

#endif
    /// <summary>Returns the number of a value; null when it is not a number, or has more than 28 digits.</summary>
    public static decimal? Read(object raw) => raw switch
    {
        long whole => whole,
        string text => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal parsed) ? parsed : null,
        double fraction => fraction is > long.MinValue and < long.MaxValue ? (decimal)fraction : null,
        _ => null,
    };

    /// <summary>Writes a number with a fraction, even if the fraction is zero: 1 and 1.0 are not the same JSON.</summary>
    public static void Write(Utf8JsonWriter writer, double value)
    {
#if NET
        Span<byte> digits = stackalloc byte[MaxLength];
        value.TryFormat(digits, out int length, "R", CultureInfo.InvariantCulture);
        if (digits.Slice(0, length).IndexOfAny((byte)'.', (byte)'E') < 0)
        {
            digits[length++] = (byte)'.';
            digits[length++] = (byte)'0';
        }

        writer.WriteRawValue(digits.Slice(0, length), skipInputValidation: true);
#else
        Write(writer, value.ToString("R", CultureInfo.InvariantCulture));
#endif
    }

    /// <summary>Writes a number with a fraction, even if the fraction is zero.</summary>
    public static void Write(Utf8JsonWriter writer, decimal value) => Write(writer, value.ToString(CultureInfo.InvariantCulture));

    private static void Write(Utf8JsonWriter writer, string digits) =>
        writer.WriteRawValue(RawJson.IsFractional(digits) ? digits : $"{digits}.0", skipInputValidation: true);
}
