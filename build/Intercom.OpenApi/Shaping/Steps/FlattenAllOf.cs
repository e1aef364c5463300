using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>Replaces an allOf of one reference by the reference, and any other allOf by one object with the members of all parts.</summary>
public sealed class FlattenAllOf : IDescriptionStep
{
    private static readonly string[] MoreThanMembers = ["anyOf", "oneOf", "enum", "items", "additionalProperties"];

    public void Apply(ApiDescription description)
    {
        HashSet<string> before = Used(description);
        foreach (SchemaNode node in description.Nodes())
        {
            Unwrap(node.Schema);
        }

        HashSet<JObject> done = new(ReferenceEqualityComparer.Instance);
        foreach (SchemaNode node in description.Nodes())
        {
            Flatten(description, node.Schema, node.Place, done, []);
        }

        HashSet<string> after = Used(description);
        foreach (string name in before.Where(name => !after.Contains(name)))
        {
            description.Schemas.Remove(name);
        }
    }

    // A component that was only part of others has no type.
    private static HashSet<string> Used(ApiDescription description) =>
        [.. description.AllReferences()];

    private static void Unwrap(JObject schema)
    {
        if (schema["allOf"] is JArray and [JObject only] && ApiDescription.ReferenceName(only) is not null && schema["properties"] is null)
        {
            schema.Remove("allOf");
            schema.Remove("type");
            schema["$ref"] = only["$ref"];
        }
    }

    private static void Flatten(ApiDescription description, JObject schema, string place, HashSet<JObject> done, List<JObject> path)
    {
        if (path.Contains(schema, ReferenceEqualityComparer.Instance as IEqualityComparer<JObject>))
        {
            description.Report(
                DiagnosticKind.Relaxed,
                place,
                "allOf refers to itself",
                "Correct openapi/intercom.yaml or an overlay.",
                "an allOf that refers to itself adds nothing");
            schema.Remove("allOf");
        }

        if (schema["allOf"] is not JArray parts || !done.Add(schema))
        {
            return;
        }

        schema.Remove("allOf");
        JObject properties = [];
        JArray required = [];
        foreach (JObject part in parts.OfType<JObject>())
        {
            JObject resolved = description.Resolve(part, place);
            Flatten(description, resolved, place, done, [.. path, schema]);
            Add(resolved, properties, required, description.Copies);
            RelaxMoreThanMembers(description, resolved, properties, place);
        }

        Add(schema, properties, required, description.Copies);
        if (Inline(parts).Select(part => part["description"]).OfType<JValue>().LastOrDefault() is { } text)
        {
            schema["description"] ??= text;
        }

        schema["type"] = "object";
        schema["properties"] = properties;
        schema["required"] = new JArray(required.Distinct(JToken.EqualityComparer));
    }

    // Each variant of a union adds its members, and none is required.
    private static void RelaxMoreThanMembers(ApiDescription description, JObject part, JObject properties, string place)
    {
        bool isObject = (string?)part["type"] is null or "object";
        if (isObject && !MoreThanMembers.Any(part.ContainsKey))
        {
            return;
        }

        description.Report(
            DiagnosticKind.Relaxed,
            place,
            "allOf has a part that is no object, such as a union or a scalar",
            "Correct it in openapi/overlays/10-corrections.yaml.",
            "an object with the members of all parts and variants");
        foreach (JObject variant in Composition.UnionVariants(part).Select(variant => description.Resolve(variant, place)))
        {
            Add(variant, properties, [], description.Copies);
        }
    }

    // The documentation of an inline part documents the whole; that of a referenced part does not.
    private static IEnumerable<JObject> Inline(JArray parts) =>
        parts.OfType<JObject>().Where(part => ApiDescription.ReferenceName(part) is null);

    private static void Add(JObject part, JObject properties, JArray required, CopyBudget budget)
    {
        foreach (JProperty property in (part["properties"] as JObject ?? []).Properties())
        {
            properties[property.Name] = budget.Copy(property.Value);
        }

        foreach (JToken name in part["required"] as JArray ?? [])
        {
            required.Add(name);
        }
    }
}
