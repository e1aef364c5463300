using System.Globalization;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>Compares values of fields with those of filters, where numbers can come as text. Case does not matter.</summary>
internal static class SearchValues
{
    public static string Text(JToken value) => value switch
    {
        { Type: JTokenType.Boolean } => (bool)value ? "true" : "false",
        JValue plain => Convert.ToString(plain.Value, CultureInfo.InvariantCulture) ?? string.Empty,
        _ => value.ToString(),
    };

    public static decimal? Number(JToken value) =>
        decimal.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    public static bool AreEqual(JToken actual, JToken expected) => Compare(actual, expected) == 0;

    public static int Compare(JToken actual, JToken expected) =>
        IsNumber(actual) && Number(actual) is { } left && Number(expected) is { } right
            ? left.CompareTo(right)
            : string.Compare(Text(actual), Text(expected), StringComparison.OrdinalIgnoreCase);

    private static bool IsNumber(JToken value) => value.Type is JTokenType.Integer or JTokenType.Float;
}
