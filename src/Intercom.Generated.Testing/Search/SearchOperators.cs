using Intercom.Testing.Errors;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>Evaluates the operators of filters, and validates that a field supports them.</summary>
internal static class SearchOperators
{
    private const long SecondsOfDay = 86_400;

    private static readonly Dictionary<string, SearchComparison> All = new(StringComparer.Ordinal)
    {
        ["="] = IsEqual,
        ["!="] = (actual, expected) => !IsEqual(actual, expected),
        ["IN"] = IsIn,
        ["NIN"] = (actual, expected) => !IsIn(actual, expected),
        ["<"] = (actual, expected) => actual.Any(value => SearchValues.Compare(value, expected) < 0),
        ["<="] = (actual, expected) => actual.Any(value => SearchValues.Compare(value, expected) <= 0),
        [">"] = (actual, expected) => actual.Any(value => SearchValues.Compare(value, expected) > 0),
        [">="] = (actual, expected) => actual.Any(value => SearchValues.Compare(value, expected) >= 0),
        ["~"] = Contains,
        ["!~"] = (actual, expected) => !Contains(actual, expected),
        ["^"] = (actual, expected) => actual.Any(
            value => SearchValues.Text(value).StartsWith(SearchValues.Text(expected), StringComparison.OrdinalIgnoreCase)),
        ["$"] = (actual, expected) => actual.Any(
            value => SearchValues.Text(value).EndsWith(SearchValues.Text(expected), StringComparison.OrdinalIgnoreCase)),
    };

    private static readonly Dictionary<SearchFieldKind, IReadOnlyCollection<string>> Allowed = new()
    {
        [SearchFieldKind.Any] = All.Keys,
        [SearchFieldKind.Text] = ["=", "!=", "IN", "NIN", "~", "!~", "^", "$"],
        [SearchFieldKind.Number] = ["=", "!=", "IN", "NIN", "<", ">", "<=", ">="],
        [SearchFieldKind.Boolean] = ["=", "!=", "IN", "NIN"],
        [SearchFieldKind.Day] = ["=", "<", ">"],
        [SearchFieldKind.Attached] = ["=", "!="],
    };

    public static SearchComparison Get(string name, SearchField field, JToken value)
    {
        if (!All.TryGetValue(name, out SearchComparison? comparison))
        {
            throw ApiErrors.Invalid("operator", $"'{name}' is not an operator");
        }

        if (!Allowed[field.Kind].Contains(name, StringComparer.Ordinal))
        {
            throw ApiErrors.Invalid("operator", $"The operator '{name}' cannot be used with {field.Name}");
        }

        CheckValue(name, field, value);
        return field.Kind == SearchFieldKind.Day ? ByDay(comparison) : comparison;
    }

    private static void CheckValue(string name, SearchField field, JToken value)
    {
        bool isList = name is "IN" or "NIN";
        if (value is JObject || value is JArray != isList)
        {
            throw ApiErrors.Invalid(
                "value", isList ? $"The operator '{name}' needs a list of values" : $"The operator '{name}' needs a single value");
        }

        if (field.Kind == SearchFieldKind.Day && value.Type != JTokenType.Null && SearchValues.Number(value) is null)
        {
            throw ApiErrors.Invalid("value", $"{field.Name} is compared with a time in seconds");
        }
    }

    private static bool IsEqual(IReadOnlyList<JToken> actual, JToken expected) => expected.Type == JTokenType.Null
        ? actual.Count == 0
        : actual.Any(value => SearchValues.AreEqual(value, expected));

    private static bool IsIn(IReadOnlyList<JToken> actual, JToken expected) => expected.Any(value => IsEqual(actual, value));

    private static bool Contains(IReadOnlyList<JToken> actual, JToken expected) =>
        actual.Any(value => SearchValues.Text(value).Contains(SearchValues.Text(expected), StringComparison.OrdinalIgnoreCase));

    private static SearchComparison ByDay(SearchComparison comparison) =>
        (actual, expected) => comparison([.. actual.Select(Day)], Day(expected));

    private static JValue Day(JToken seconds) => SearchValues.Number(seconds) is { } number
        ? new JValue(decimal.Floor(number / SecondsOfDay))
        : JValue.CreateNull();
}
