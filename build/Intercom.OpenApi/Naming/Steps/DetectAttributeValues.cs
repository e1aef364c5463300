using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming.Steps;

/// <summary>
/// Detects values of any kind, such as those of custom attributes: objects without properties, maps of unions, members without a type, and
/// unions of scalars and lists. They are hand-written types. An overlay lists maps of such values for which the description declares a
/// single type.
/// </summary>
public sealed class DetectAttributeValues : IDescriptionStep
{
    private const string ValueType = "AttributeValue";

    public void Apply(ApiDescription description)
    {
        HashSet<string> members = new(
            (description.Root[SpecExtensions.AttributeMembers] as JArray ?? []).Select(name => (string)name!),
            StringComparer.Ordinal);
        HashSet<string> roots = Roots(description);
        foreach (SchemaNode node in description.Nodes().Where(node => IsPlace(node, roots) && !IsChosen(node.Schema)).ToList())
        {
            if (IsMap(node.Schema) || (IsMember(node, members) && node.Schema["additionalProperties"] is JObject))
            {
                ChooseValues(node.Schema);
            }
            else if (node.Role != SchemaRole.Component && (IsAnything(node.Schema) || IsMixed(node.Schema)))
            {
                ChosenType.Choose(node.Schema, ValueType);
            }
        }
    }

    // Whole request bodies and responses have other rules, and so have parts of a composition.
    private static bool IsPlace(SchemaNode node, HashSet<string> roots) => node.Role switch
    {
        SchemaRole.Property or SchemaRole.Items or SchemaRole.MapValue => true,
        SchemaRole.Component => node.Schema.Parent is JProperty component && !roots.Contains(component.Name),
        _ => false,
    };

    private static HashSet<string> Roots(ApiDescription description) =>
    [
        .. description.Nodes()
            .Where(node => node.Role is SchemaRole.RequestBody or SchemaRole.Response or SchemaRole.Variant)
            .Select(node => ApiDescription.ReferenceName(node.Schema))
            .OfType<string>(),
    ];

    private static bool IsChosen(JObject schema) =>
        schema.AncestorsAndSelf().OfType<JObject>().Any(ancestor => ancestor.ContainsKey(SpecExtensions.Type));

    private static bool IsMember(SchemaNode node, HashSet<string> members) =>
        node is { Role: SchemaRole.Property, Schema.Parent: JProperty member } && members.Contains(member.Name);

    private static bool IsMap(JObject schema) =>
        (string?)schema["type"] == "object" && !HasShape(schema) && schema["additionalProperties"] switch
        {
            null => true,
            JValue allowed => (bool?)allowed == true,
            JObject values => IsAnything(values) || Composition.UnionVariants(values).Count > 1,
            _ => false,
        };

    private static bool IsAnything(JObject schema) =>
        schema["type"] is null && !HasShape(schema) && !schema.ContainsKey("additionalProperties");

    private static bool IsMixed(JObject schema)
    {
        IReadOnlyList<JObject> variants = Composition.UnionVariants(schema);
        return variants.Count > 1
            && schema["properties"] is null
            && variants.All(variant => IsScalar(variant) || IsList(variant) || IsMap(variant) || IsAnything(variant))
            && !variants.All(IsScalar)
            && !IsOneOrMany(variants);
    }

    private static bool IsScalar(JObject schema) => (string?)schema["type"] is "string" or "integer" or "number" or "boolean";

    private static bool IsList(JObject schema) => (string?)schema["type"] == "array";

    // One item or a list of such items is the list.
    private static bool IsOneOrMany(IReadOnlyList<JObject> variants) =>
        variants is [{ } first, { } second]
            && (
                JToken.DeepEquals(first["items"], second)
                    || JToken.DeepEquals(second["items"], first)
                    || (IsList(first) && IsList(second)));

    private static bool HasShape(JObject schema) =>
        schema.ContainsKey("properties")
            || schema.ContainsKey("items")
            || schema.ContainsKey("enum")
            || schema.ContainsKey("$ref")
            || Composition.All.Any(schema.ContainsKey);

    private static void ChooseValues(JObject schema)
    {
        if (schema["additionalProperties"] is not JObject values)
        {
            schema["additionalProperties"] = values = [];
        }

        ChosenType.Choose(values, ValueType);
    }
}
