using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>Reads from the schemas of the description what a body must have.</summary>
internal sealed class SchemaReader(JObject description)
{
    public JObject Resolve(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate(description, (node, key) => (JObject)node[key]!);

    public BodyRule ReadBodyRule(JObject schema)
    {
        if (schema["$ref"] is { } reference)
        {
            return ReadBodyRule(Resolve((string)reference!));
        }

        return new BodyRule(
            [.. Texts(schema["required"])],
            ReadChoices(schema),
            ReadAll(schema["allOf"]),
            ReadAll(schema["oneOf"] ?? schema["anyOf"]));
    }

    private BodyRule[] ReadAll(JToken? schemas) => [.. (schemas ?? new JArray()).Cast<JObject>().Select(ReadBodyRule)];

    private Dictionary<string, IReadOnlyList<string>> ReadChoices(JObject schema) => ((JObject?)schema["properties"] ?? [])
        .Properties()
        .Select(property => (property.Name, Values: Texts(Target((JObject)property.Value)["enum"]).ToList()))
        .Where(property => property.Values.Count > 0)
        .ToDictionary(property => property.Name, property => (IReadOnlyList<string>)property.Values, StringComparer.Ordinal);

    private JObject Target(JObject schema) => schema["$ref"] is { } reference ? Resolve((string)reference!) : schema;

    private static IEnumerable<string> Texts(JToken? values) => (values ?? new JArray()).Select(value => (string?)value).OfType<string>();
}
