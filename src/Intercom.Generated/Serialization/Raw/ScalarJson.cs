using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Intercom;

/// <summary>Reads and writes text, numbers and booleans.</summary>
internal static class ScalarJson
{
    /// <summary>Returns a scalar, as <see cref="RawJson.ReadScalar" /> does; null for null, objects and lists.</summary>
    public static object? Of(byte[] json)
    {
        Utf8JsonReader reader = RawJson.ReaderOf(json);
        return RawJson.ReadScalar(ref reader);
    }

    /// <summary>Returns the text of a scalar; null for null, objects and lists.</summary>
    public static string? TextOf(byte[] json) => Of(json) is { } raw ? TextFormat.TextOf(raw) : null;

    /// <summary>Returns the text of a JSON string; null for any other value.</summary>
    public static string? StringOf(byte[]? json) => json is { Length: > 0 } && json[0] == (byte)'"' ? TextOf(json) : null;

    /// <summary>Writes a text, a number or a boolean; false, without writing, for anything else.</summary>
    public static bool TryWrite(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                return true;
            case bool flag:
                writer.WriteBooleanValue(flag);
                return true;
            case int number:
                writer.WriteNumberValue(number);
                return true;
            case long number:
                writer.WriteNumberValue(number);
                return true;
            case BigInteger number:
                writer.WriteRawValue(number.ToString(CultureInfo.InvariantCulture), skipInputValidation: true);
                return true;
            case double number:
                WireNumber.Write(writer, number);
                return true;
            case decimal number:
                WireNumber.Write(writer, number);
                return true;
            default:
                return false;
        }
    }
}
