using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Intercom.Testing.Responses;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>Reads the schemas of the description.</summary>
internal sealed partial class SchemaReader(JObject description)
{
    private const string Reference = "$ref";

    private static readonly string[] Compositions = ["oneOf", "anyOf"];

    private static readonly string[] ShapeKeywords = [Reference, "type", "properties", "items", "additionalProperties", "allOf", "oneOf",
        "anyOf"];

    private readonly ConcurrentDictionary<JObject, SchemaShape> _shapes = new(ReferenceEqualityComparer.Instance);

    private readonly ConcurrentDictionary<JObject, ResponseShape> _responses = new(ReferenceEqualityComparer.Instance);

    private readonly ConcurrentDictionary<JObject, BodyRule> _rules = new(ReferenceEqualityComparer.Instance);

    /// <summary>Returns the target of a reference.</summary>
    /// <returns>The node; an empty one, which matches any value, if the reference has no target.</returns>
    public JObject Resolve(string reference) =>
        reference.TrimStart('#', '/').Split('/').Aggregate((JToken?)description, (node, key) => (node as JObject)?[key]) as JObject ?? [];

    public SchemaShape ReadShape(JObject schema) => _shapes.GetOrAdd(schema, CreateShape);

    public ResponseShape ReadResponse(JObject schema) => _responses.GetOrAdd(schema, key => new ResponseShape(ReadShape(key), this));

    public BodyRule ReadBodyRule(JObject schema) => _rules.GetOrAdd(schema, CreateBodyRule);

    private BodyRule CreateBodyRule(JObject schema)
    {
        if (schema[Reference] is { } reference)
        {
            return ReadBodyRule(Resolve((string)reference!));
        }

        return new BodyRule(
            [.. Texts(schema["required"])],
            ReadChoices(schema),
            ReadRules(schema["allOf"]),
            ReadRules(schema["oneOf"] ?? schema["anyOf"]));
    }

    private SchemaShape CreateShape(JObject schema)
    {
        if (schema[Reference] is { } reference)
        {
            string path = (string)reference!;
            return ReadShape(Resolve(path)) with { Name = path[(path.LastIndexOf('/') + 1)..] };
        }

        SchemaShape own = new(
            (string?)schema["type"],
            (string?)schema["format"],
            ReadProperties(schema),
            ReadValues(schema),
            schema["items"] as JObject,
            [],
            (bool?)schema["nullable"] ?? false,
            ReadConstant(schema),
            null,
            [.. Texts(schema["enum"])]);
        SchemaShape whole = Schemas(schema["allOf"]).Select(ReadShape).Aggregate(own, (shape, part) => shape.And(part));
        return Compositions.Select(keyword => Variants(schema, keyword)).Aggregate(whole, AddVariants);
    }

    // Most descriptions of a type name the only one that there is.
    private static string? ReadConstant(JObject schema) => Texts(schema["enum"]).Take(2).ToArray() switch
    {
        [string only] => only,
        [] when (string?)schema["type"] == "string"
            && OnlyValue().Match((string?)schema["description"] ?? string.Empty) is { Success: true } match =>
            match.Groups["value"].Value,
        _ => null,
    };

    [GeneratedRegex(@"\balways `?(?<value>[a-z][\w.-]*\w)`?\.?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex OnlyValue();

    private static Dictionary<string, JObject> ReadProperties(JObject schema) => (schema["properties"] as JObject ?? [])
        .Properties()
        .Where(property => property.Value is JObject)
        .ToDictionary(property => property.Name, property => (JObject)property.Value, StringComparer.Ordinal);

    // A composition of one is that one.
    private SchemaShape AddVariants(SchemaShape shape, List<JObject> variants) => variants.Count switch
    {
        0 => shape,
        1 => shape.And(ReadShape(variants[0])),
        _ => shape with { Variants = [.. shape.Variants, .. variants] },
    };

    // Some variants only say which members belong together; they have no shape of their own.
    private static List<JObject> Variants(JObject schema, string keyword) =>
        [.. Schemas(schema[keyword]).Where(variant => ShapeKeywords.Any(variant.ContainsKey))];

    private static JObject? ReadValues(JObject schema) => schema["additionalProperties"] switch
    {
        JObject values => values,
        { Type: JTokenType.Boolean } isMap when (bool)isMap => [],
        _ => null,
    };

    private BodyRule[] ReadRules(JToken? schemas) => [.. Schemas(schemas).Select(ReadBodyRule)];

    private Dictionary<string, IReadOnlyList<string>> ReadChoices(JObject schema) => ((JObject?)schema["properties"] ?? [])
        .Properties()
        .Select(property => (property.Name, Values: Texts(Target((JObject)property.Value)["enum"]).ToList()))
        .Where(property => property.Values.Count > 0)
        .ToDictionary(property => property.Name, property => (IReadOnlyList<string>)property.Values, StringComparer.Ordinal);

    private JObject Target(JObject schema) => schema[Reference] is { } reference ? Resolve((string)reference!) : schema;

    private static IEnumerable<JObject> Schemas(JToken? schemas) => (schemas as JArray ?? []).OfType<JObject>();

    private static IEnumerable<string> Texts(JToken? values) => (values as JArray ?? []).Select(value => (string?)value).OfType<string>();
}
