using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Operations;

/// <summary>Creates a request body from its schema: the first variant of each union, and a value for each required member.</summary>
internal static class SampleBody
{
    public static JToken Create(SchemaValidator schemas, JObject schema)
    {
        schema = schemas.Resolve(schema);
        if ((First(schema, "oneOf") ?? First(schema, "anyOf")) is { } variant)
        {
            JToken chosen = Create(schemas, variant);
            return chosen is JObject own && schema["properties"] is not null ? Merge(own, Object(schemas, schema)) : chosen;
        }

        if (schema["allOf"] is JArray parts)
        {
            return parts.Cast<JObject>().Select(part => Create(schemas, part)).OfType<JObject>().Aggregate(Object(schemas, schema), Merge);
        }

        return (string?)schema["type"] switch
        {
            "array" => new JArray(Create(schemas, (JObject)schema["items"]!)),
            "integer" or "number" => 1,
            "boolean" => true,
            "string" => schema["enum"]?[0] ?? Text((string?)schema["format"]),
            _ => Object(schemas, schema),
        };
    }

    private static string Text(string? format) => format switch
    {
        "uuid" => "a4d0d5d5-7b1f-4d3a-9f8e-0d4c1b2a3f4e",
        "uri" => "https://example.com/a",
        "email" => "ada@example.com",
        _ => "x",
    };

    private static JObject Object(SchemaValidator schemas, JObject schema)
    {
        HashSet<string> required = [.. (schema["required"] as JArray ?? []).Select(name => (string)name!)];
        return new JObject((schema["properties"] as JObject ?? []).Properties()
            .Where(property => required.Contains(property.Name))
            .Select(property => new JProperty(property.Name, Create(schemas, (JObject)property.Value))));
    }

    private static JObject Merge(JObject one, JObject other)
    {
        one.Merge(other);
        return one;
    }

    private static JObject? First(JObject schema, string keyword) => (schema[keyword] as JArray)?[0] as JObject;
}
