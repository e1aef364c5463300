using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Operations;

/// <summary>Validates JSON against the schemas of a description: types, null, choices, and that every described member is there.</summary>
internal sealed class SchemaValidator(JObject description)
{
    private static readonly string[] Compositions = ["oneOf", "anyOf"];

    /// <summary>Lists what is wrong, each with its place; empty when nothing is.</summary>
    public IReadOnlyList<string> Validate(JToken value, JObject schema) => [.. Check(value, schema, "$")];

    public JObject Resolve(JObject schema)
    {
        while (schema["$ref"] is { } reference)
        {
            schema = (JObject)((string)reference!)[2..].Split('/').Aggregate((JToken)description, (node, key) => node[key]!);
        }

        return schema;
    }

    private IEnumerable<string> Check(JToken value, JObject schema, string place)
    {
        bool isNullable = IsNullable(schema);
        schema = Resolve(schema);
        if (value.Type == JTokenType.Null)
        {
            return isNullable || IsAnything(schema) ? [] : [$"{place} is null"];
        }

        IEnumerable<string> own = Parts(schema, "allOf").SelectMany(part =>
            Check(value, part, place)).Concat(CheckOwn(value, schema, place));
        return own.Concat(Compositions.SelectMany(keyword => CheckVariants(value, [.. Parts(schema, keyword)], place)));
    }

    private List<string> CheckVariants(JToken value, List<JObject> variants, string place)
    {
        if (variants.Count == 0)
        {
            return [];
        }

        List<List<string>> results = [.. variants.Select(variant => Check(value, variant, place).ToList())];
        return results.MinBy(result => result.Count)!;
    }

    private IEnumerable<string> CheckOwn(JToken value, JObject schema, string place) => (string?)schema["type"] switch
    {
        "object" => CheckObject(value, schema, place),
        "array" => value is JArray list
            ? list.SelectMany((item, index) => Check(item, schema["items"] as JObject ?? [], $"{place}[{index}]"))
            : [$"{place} is no list"],
        "string" => CheckString(value, schema, place),
        "integer" => value.Type == JTokenType.Integer ? [] : [$"{place} is no integer but {value}"],
        "number" => value.Type is JTokenType.Integer or JTokenType.Float ? [] : [$"{place} is no number"],
        "boolean" => value.Type == JTokenType.Boolean ? [] : [$"{place} is no boolean"],
        _ => schema["properties"] is null ? [] : CheckObject(value, schema, place),
    };

    private static IEnumerable<string> CheckString(JToken value, JObject schema, string place)
    {
        if (value.Type != JTokenType.String)
        {
            return [$"{place} is no string but {value}"];
        }

        return schema["enum"] is JArray choices && !choices.Any(choice => (string?)choice == (string?)value)
            ? [$"{place} is '{value}', none of {choices.ToString(Newtonsoft.Json.Formatting.None)}"] : [];
    }

    private IEnumerable<string> CheckObject(JToken value, JObject schema, string place)
    {
        if (value is not JObject source)
        {
            return [$"{place} is no object"];
        }

        JObject properties = schema["properties"] as JObject ?? [];
        IEnumerable<string> missing = properties.Properties().Where(property =>
            !source.ContainsKey(property.Name)).Select(property => $"{place}.{property.Name} is missing");
        IEnumerable<string> wrong = source.Properties()
            .Where(member => properties[member.Name] is JObject)
            .SelectMany(member => Check(member.Value, (JObject)properties[member.Name]!, $"{place}.{member.Name}"));
        return missing.Concat(wrong);
    }

    private bool IsNullable(JObject schema)
    {
        if ((bool?)schema["nullable"] == true)
        {
            return true;
        }

        JObject target = Resolve(schema);
        return (bool?)target["nullable"] == true
            || Parts(target, "allOf").Any(IsNullable)
            || Compositions.Any(keyword => Parts(target, keyword).Any(IsNullable));
    }

    private static bool IsAnything(JObject schema) =>
        schema["type"] is null && schema["properties"] is null && schema["allOf"] is null && schema["anyOf"] is null
            && schema["oneOf"] is null;

    private static IEnumerable<JObject> Parts(JObject schema, string keyword) => (schema[keyword] as JArray ?? []).OfType<JObject>();
}
