using Intercom.OpenApi.Naming;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Update;

/// <summary>In which members two parts of descriptions differ, a line each.</summary>
public static class TokenDifference
{
    private static readonly string[] Words = ["description", "summary", "operationId"];

    public static IEnumerable<string> Between(JToken before, JToken after) => Between(before, after, string.Empty);

    private static IEnumerable<string> Between(JToken? before, JToken? after, string path) => (before, after) switch
    {
        (JObject first, JObject second) => first
            .Properties()
            .Concat(second.Properties())
            .Select(member => member.Name)
            .Distinct(StringComparer.Ordinal)
            .Where(name => !Words.Contains(name, StringComparer.Ordinal) || path.EndsWith("properties", StringComparison.Ordinal))
            .SelectMany(name => Between(first[name], second[name], Join(path, name))),
        (JArray first, JArray second) when IsNamed(first) && IsNamed(second) => Names(first).Union(Names(second), StringComparer.Ordinal)
            .SelectMany(name => Between(Named(first, name), Named(second, name), Join(path, name))),
        (JArray first, JArray second) when IsPlain(first) && IsPlain(second) => Lists(first, second, path),
        (JArray first, JArray second) when first.Count == second.Count => first.Zip(second)
            .SelectMany(
                (pair, index) => Between(
                    pair.First,
                    pair.Second,
                    Join(path, index.ToString(System.Globalization.CultureInfo.InvariantCulture)))),
        (null, not null) => [$"{path} added{Value(after)}"],
        (not null, null) => [$"{path} removed{Value(before)}"],
        _ when JToken.DeepEquals(before, after) => [],
        _ => [$"{path}: {Text(before)} -> {Text(after)}"],
    };

    private static IEnumerable<string> Lists(JArray before, JArray after, string path)
    {
        string added = string.Join(", ", after.Except(before, JToken.EqualityComparer).Select(Text));
        string removed = string.Join(", ", before.Except(after, JToken.EqualityComparer).Select(Text));
        if (added.Length > 0)
        {
            yield return $"{path}: {added} added";
        }

        if (removed.Length > 0)
        {
            yield return $"{path}: {removed} removed";
        }
    }

    // "properties" and "content" say nothing to a reader that the names below them do not.
    private static string Join(string path, string name) => name is "properties" or "content" or "schema" && path.Length > 0
        ? path + (name == "properties" ? "." : string.Empty)
        : path.Length == 0 || path.EndsWith('.') ? path + name : $"{path}.{name}";

    private static bool IsNamed(JArray list) => list.Count > 0 && list.All(item => item is JObject && item["name"] is JValue);

    private static IEnumerable<string> Names(JArray list) => list.Select(item => (string)item["name"]!);

    private static JToken? Named(JArray list, string name) => list.FirstOrDefault(item => (string?)item["name"] == name);

    private static bool IsPlain(JArray list) => list.All(item => item is JValue);

    private static string Value(JToken? token) =>
        token is JValue
            ? $" ({Text(token)})"
            : token is JObject schema && (schema["type"] ?? schema["$ref"]) is JValue type
            ? $" ({((string?)type)?.Split('/')[^1]})"
            : string.Empty;

    private static string Text(JToken? token)
    {
        string text = token is JValue { Type: JTokenType.String } value ? (string)value! : token?.ToString(Formatting.None) ?? "nothing";
        return text.Length > 80 ? text[..80] + "..." : text;
    }
}
