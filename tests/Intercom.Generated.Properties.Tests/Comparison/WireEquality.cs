using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Properties.Comparison;

/// <summary>Compares JSON, up to the equivalences that docs/wire.md lists.</summary>
internal static class WireEquality
{
    public static JToken Parse(string json)
    {
        using JsonTextReader reader = new(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = null };
        return JToken.ReadFrom(reader, new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error });
    }

    /// <summary>The first difference of two values, in words; null if they are equal.</summary>
    public static string? Difference(JToken expected, JToken actual) => (expected, actual) switch
    {
        (JObject one, JObject other) => Difference(one, other),
        (JArray one, JArray other) => Difference(one, other),
        (JValue one, JValue other) when AreEqual(one, other) => null,
        _ => $"{Place(expected)}: {Text(expected)} became {Text(actual)}",
    };

    private static string? Difference(JObject expected, JObject actual)
    {
        foreach (JProperty member in expected.Properties())
        {
            if (actual.Property(member.Name, StringComparison.Ordinal) is not { } other)
            {
                return $"{Place(member.Value)}: {Text(member.Value)} is gone";
            }

            if (Difference(member.Value, other.Value) is { } difference)
            {
                return difference;
            }
        }

        return actual.Properties().FirstOrDefault(member => expected.Property(member.Name, StringComparison.Ordinal) is null) is { } added
            ? $"{Place(added.Value)}: {Text(added.Value)} was added"
            : null;
    }

    private static string? Difference(JArray expected, JArray actual) => expected.Count == actual.Count
        ? expected.Zip(actual, Difference).FirstOrDefault(difference => difference is not null)
        : $"{Place(expected)}: {expected.Count} items became {actual.Count}";

    // Numbers with a fraction or an exponent have the precision of a double; -0.0 is not 0.0.
    private static bool AreEqual(JValue one, JValue other) => one.Type == other.Type
        && (one.Type == JTokenType.Float
            ? BitConverter.DoubleToInt64Bits((double)one) == BitConverter.DoubleToInt64Bits((double)other)
            : Equals(
                one.ToString(System.Globalization.CultureInfo.InvariantCulture),
                other.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static string Place(JToken token) => token.Path.Length == 0 ? "the whole" : token.Path;

    private static string Text(JToken token) => token.ToString(Formatting.None);
}
