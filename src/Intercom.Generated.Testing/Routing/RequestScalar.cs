using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>Reads scalars of requests as the type that the schema declares.</summary>
internal static class RequestScalar
{
    /// <summary>Reads a scalar.</summary>
    /// <returns>The value as the type; null when it cannot be read as the type.</returns>
    public static JToken? Read(JToken value, string type, string? format) => value is not JValue scalar ? null : type switch
    {
        "integer" => ReadInteger(scalar, format),
        "number" => ReadNumber(scalar),
        "boolean" => ReadBoolean(scalar),
        _ => ReadText(scalar),
    };

    private static string Text(JValue value) => Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? string.Empty;

    private static JValue? ReadText(JValue value) => value switch
    {
        { Value: string text } => new JValue(text),
        { Value: double number } when !double.IsFinite(number) => null,
        { Value: bool isTrue } => new JValue(isTrue ? "true" : "false"),
        _ => new JValue(Text(value)),
    };

    // An empty text is what forms send for nothing.
    private static JValue? ReadInteger(JValue value, string? format)
    {
        string text = Text(value);
        if (text.Length == 0)
        {
            return JValue.CreateNull();
        }

        if (value.Value is bool)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            return number is >= long.MinValue and <= long.MaxValue ? new JValue((long)number) : null;
        }

        return IsTime(format)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? new JValue(time.ToUnixTimeSeconds())
            : null;
    }

    private static JValue? ReadNumber(JValue value) => value.Value switch
    {
        string { Length: 0 } => JValue.CreateNull(),
        bool => null,
        _ => decimal.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? new JValue(number)
            : null,
    };

    private static JValue? ReadBoolean(JValue value) => value.Value switch
    {
        bool isTrue => new JValue(isTrue),
        string { Length: 0 } => JValue.CreateNull(),
        string text when bool.TryParse(text, out bool isTrue) => new JValue(isTrue),
        _ => null,
    };

    private static bool IsTime(string? format) => format is "date-time" or "timestamp" or "date";
}
