using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>
/// Replaces a union of scalars in a response by the first, and a union of an object and scalars by the object: readers accept the other
/// forms. A union that is only sent becomes a type that each of them converts to.
/// </summary>
public sealed class ReadScalarUnions : IDescriptionStep
{
    private static readonly string[] Scalars = ["string", "integer", "number", "boolean"];

    public void Apply(ApiDescription description)
    {
        HashSet<string> sent = description.OnlySent();
        foreach (SchemaNode node in description.Nodes())
        {
            IReadOnlyList<JObject> variants = node.UnionVariants;
            if (
                variants.Count < 2
                    || node.Schema["properties"] is not null
                    || !variants.Any(IsScalar)
                    || variants.Count(variant => !IsScalar(variant)) > 1)
            {
                continue;
            }

            bool isNullable = variants.Any(variant => (bool?)variant["nullable"] == true);
            Composition.RemoveUnions(node.Schema);
            if (HasSeveralKinds(variants) && !IsIdentifier(node.Schema) && IsOnlySent(description, node, sent))
            {
                node.Schema.Remove("type");
                node.Schema["$ref"] = PlaceholderComponent.Reference(description, PlaceholderComponent.Scalar)["$ref"];
            }
            else
            {
                Choose(node.Schema, variants.FirstOrDefault(variant => !IsScalar(variant)) ?? variants[0]);
            }

            if (isNullable)
            {
                node.Schema["nullable"] = true;
            }
        }
    }

    private static void Choose(JObject schema, JObject chosen)
    {
        foreach (JProperty member in chosen.Properties())
        {
            schema[member.Name] ??= member.Value;
        }
    }

    private static bool IsScalar(JObject schema) =>
        Scalars.Contains((string?)schema["type"], StringComparer.Ordinal) && schema["enum"] is null;

    private static bool HasSeveralKinds(IReadOnlyList<JObject> variants) => variants.All(IsScalar)
        && variants.Select(variant => (string)variant["type"]! is "integer" or "number" ? "number" : (string)variant["type"]!)
            .Distinct(StringComparer.Ordinal)
            .Skip(1)
            .Any();

    // An identifier is text everywhere.
    private static bool IsIdentifier(JObject schema)
    {
        JProperty? property = schema.Ancestors().OfType<JProperty>().FirstOrDefault(member => member.Name is not "items");
        return property?.Name is { } name
            && (name == "id" || name.EndsWith("_id", StringComparison.Ordinal) || name.EndsWith("_ids", StringComparison.Ordinal));
    }

    // A parameter is text where it is not one scalar.
    private static bool IsOnlySent(ApiDescription description, SchemaNode node, HashSet<string> sent)
    {
        bool isPlace = node.Role is SchemaRole.Property or SchemaRole.Items or SchemaRole.MapValue;
        return isPlace && node.Schema.Ancestors().OfType<JProperty>().Any(owner =>
            owner.Name == "requestBody" || (owner.Parent == description.Schemas && sent.Contains(owner.Name)));
    }
}
