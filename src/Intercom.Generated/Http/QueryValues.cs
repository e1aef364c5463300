using System.Collections;
using System.Text.Json;

namespace Intercom;

/// <summary>Writes lists and objects into a query, in every style of OpenAPI.</summary>
internal static class QueryValues
{
    /// <summary>Adds the parameters of a value; null, an empty list and an empty object add none.</summary>
    /// <param name="query">The query.</param>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">A single value, a list or an object.</param>
    /// <param name="style">The format of several values.</param>
    /// <param name="argument">The argument, for messages.</param>
    /// <returns>True when a parameter was added.</returns>
    public static bool Add(ApiQuery query, string name, object? value, QueryStyle style, string? argument)
    {
        switch (value)
        {
            case null:
                return false;
            case IntercomModel or IEnumerable<KeyValuePair<string, string>>:
                RequestCheck.Validate(value);
                return AddMembers(query, name, ObjectOf(value), style, argument);
            case IEnumerable list and not string:
                return AddList(query, name, [.. list.Cast<object?>().Select(item => QueryText.Of(item, argument))], style);
            default:
                query.Add(name, QueryText.Of(value, argument));
                return true;
        }
    }

    private static bool AddList(ApiQuery query, string name, string[] values, QueryStyle style)
    {
        if (style is QueryStyle.FormExploded or QueryStyle.DeepObject)
        {
            foreach (string value in values)
            {
                query.Add(style == QueryStyle.DeepObject ? name + "[]" : name, value);
            }
        }
        else if (values.Length > 0)
        {
            query.AddJoined(name, values, Separator(style));
        }

        return values.Length > 0;
    }

    private static bool AddMembers(ApiQuery query, string name, JsonElement members, QueryStyle style, string? argument)
    {
        List<JsonProperty> given = [.. members.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null)];
        if (style is not (QueryStyle.FormExploded or QueryStyle.DeepObject))
        {
            return AddList(query, name, [.. given.SelectMany(member => new[] { member.Name, Text(member.Value, argument) })], style);
        }

        foreach (JsonProperty member in given)
        {
            AddMember(query, style == QueryStyle.DeepObject ? $"{name}[{member.Name}]" : member.Name, member.Value, style, argument);
        }

        return given.Count > 0;
    }

    private static void AddMember(ApiQuery query, string name, JsonElement value, QueryStyle style, string? argument)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when style == QueryStyle.DeepObject:
                AddMembers(query, name, value, style, argument);
                break;
            case JsonValueKind.Array:
                AddList(query, name, [.. value.EnumerateArray().Select(item => Text(item, argument))], QueryStyle.FormExploded);
                break;
            default:
                query.Add(name, Text(value, argument));
                break;
        }
    }

    private static JsonElement ObjectOf(object value) => JsonTree.Parse(
        value is IEnumerable<KeyValuePair<string, string>> members
            ? WireFormats.Text.Map().WriteToArray(
                members.ToDictionary(member => member.Key, member => (string?)member.Value, StringComparer.Ordinal))
            : ModelFormat.WriteToArray((IntercomModel)value));

    private static string Text(JsonElement json, string? argument) => JsonTree.ScalarOf(json) is { } value
        ? QueryText.Of(value, argument)
        : throw new ArgumentException($"{argument} contains a nested list or object, which is not supported in a URL.", argument);

    private static string Separator(QueryStyle style) => style switch
    {
        QueryStyle.SpaceDelimited => "%20",
        QueryStyle.PipeDelimited => "%7C",
        _ => ",",
    };
}
