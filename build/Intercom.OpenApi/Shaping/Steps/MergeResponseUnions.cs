using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>Merges the variants of a union of objects in a response into one object with the members of all.</summary>
public sealed class MergeResponseUnions : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (
            SchemaNode node in description.Nodes()
                .Where(node => node.UnionVariants.Count > 1 && IsInResponse(description, node) && AreObjects(description, node))
                .ToList())
        {
            List<string> variants = [.. ApiDescription.References(new JArray(node.UnionVariants.Select(variant => variant.DeepClone())))];
            JObject merged = node.UnionVariants
                .Select(variant => description.Resolve(variant, node.Place))
                .Aggregate((first, second) => Merge(description, first, second, node.Place));
            Composition.RemoveUnions(node.Schema);
            node.Schema["type"] = "object";
            node.Schema["properties"] = merged["properties"];
            RemoveUnused(description, variants);
        }
    }

    private static bool IsInResponse(ApiDescription description, SchemaNode node)
    {
        JToken? component = node.Schema.AncestorsAndSelf().FirstOrDefault(token => token.Parent?.Parent == description.Schemas);
        return component is null
            ? node.Place.Contains(" response ", StringComparison.Ordinal)
            : (string?)component[SpecExtensions.Usage] == SchemaUsage.Response;
    }

    // Merging would lose what is no member; RejectUnions reports such a union.
    private static bool AreObjects(ApiDescription description, SchemaNode node) => node.UnionVariants
        .Select(variant => description.Resolve(variant, node.Place))
        .All(variant => variant["properties"] is not null && Composition.UnionVariants(variant).Count == 0);

    private static JObject Merge(ApiDescription description, JObject first, JObject second, string place)
    {
        JObject properties = first["properties"] is JObject members ? description.Copies.Copy(members) : [];
        foreach (JProperty property in (second["properties"] as JObject ?? []).Properties())
        {
            properties[property.Name] = properties[property.Name] is JObject existing
                ? MergeMember(description, existing, (JObject)property.Value, $"{place}.{property.Name}")
                : description.Copies.Copy(property.Value);
        }

        return new JObject { ["type"] = "object", ["properties"] = properties };
    }

    private static JObject MergeMember(ApiDescription description, JObject first, JObject second, string place)
    {
        bool isSameReference = ApiDescription.ReferenceName(first) is { } name && ApiDescription.ReferenceName(second) == name;
        if (isSameReference || JToken.DeepEquals(Undocumented(first), Undocumented(second)))
        {
            return description.Copies.Copy(first);
        }

        JObject one = description.Resolve(first, place);
        JObject other = description.Resolve(second, place);
        JObject? merged = ((string?)one["type"], (string?)other["type"]) switch
        {
            ("object", "object") when one["properties"] is not null => Merge(description, one, other, place),
            ("array", "array") => new JObject
            {
                ["type"] = "array",
                ["items"] = MergeMember(description, (JObject)one["items"]!, (JObject)other["items"]!, $"{place} items"),
            },
            ("string", "string") => new JObject { ["type"] = "string" },
            _ => null,
        };
        if (merged is null)
        {
            description.Report(
                DiagnosticKind.Relaxed,
                place,
                "the variants of this response disagree about a member",
                "Correct openapi/overlays/10-corrections.yaml.",
                "anything, since the variants of the response disagree");
            merged = [];
        }

        merged["description"] = first["description"] ?? one["description"];
        if ((one[SpecExtensions.WebhookItems] ?? other[SpecExtensions.WebhookItems]) is { } items)
        {
            merged[SpecExtensions.WebhookItems] = items.DeepClone();
        }

        if ((CSharpName.Given(one) ?? ApiDescription.ReferenceName(first)) is { } typeName && (string?)merged["type"] == "object")
        {
            merged[SpecExtensions.Name] = CSharpName.Pascal(typeName);
        }

        return merged;
    }

    private static JObject Undocumented(JObject schema)
    {
        JObject copy = (JObject)schema.DeepClone();
        copy.Remove("description");
        return copy;
    }

    private static void RemoveUnused(ApiDescription description, IEnumerable<string> variants)
    {
        HashSet<string> reachable = description.Reachable(description.Operations.Select(operation => operation.Definition));
        HashSet<string> lost = description.Reachable(variants.Select(ApiDescription.Reference));
        foreach (string name in lost.Where(name => !reachable.Contains(name) && !IsReferred(description, name, lost)))
        {
            // The merged class takes the name of the variant, if it becomes a class.
            if ((description.Root[SpecExtensions.ComponentTypes] as JObject)?.ContainsKey(name) == true)
            {
                string type = CSharpName.OfComponent(description.Schemas.Property(name, StringComparison.Ordinal)!);
                description.Root[SpecExtensions.ComponentTypes]![name] = ApiDescription.Reference(type);
            }

            description.Schemas.Remove(name);
        }
    }

    private static bool IsReferred(ApiDescription description, string name, HashSet<string> except) =>
        description.Schemas.Properties()
            .Where(schema => !except.Contains(schema.Name))
            .Any(schema => ApiDescription.References(schema.Value).Contains(name, StringComparer.Ordinal));
}
