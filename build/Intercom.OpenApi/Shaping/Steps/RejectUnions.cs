using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Shaping.Steps;

/// <summary>
/// Reports unions that no step lowered, and relaxes them to a type that can hold every variant: NSwag silently uses the first variant of a
/// union.
/// </summary>
public sealed class RejectUnions : IDescriptionStep
{
    public void Apply(ApiDescription description)
    {
        foreach (SchemaNode node in description.Nodes().ToList())
        {
            if (Composition.All.FirstOrDefault(node.Schema.ContainsKey) is { } composition)
            {
                description.Report(
                    DiagnosticKind.Relaxed,
                    node.Place,
                    $"no step lowers its {composition}",
                    "Correct it in openapi/overlays/10-corrections.yaml, choose its type with x-csharp-type in "
                        + "openapi/overlays/20-names.yaml, or add a step.",
                    $"a type that can hold every variant of its {composition}");
                Relax(description, node);
            }
        }
    }

    // An object with the members of all variants, if all are objects; otherwise any value.
    private static void Relax(ApiDescription description, SchemaNode node)
    {
        JObject schema = node.Schema;
        List<JObject> variants = [.. node.UnionVariants.Select(variant => description.Resolve(variant, node.Place))];
        foreach (string composition in Composition.All)
        {
            schema.Remove(composition);
        }

        if (
            node.Role is SchemaRole.Component or SchemaRole.RequestBody or SchemaRole.Response
                || variants.TrueForAll(variant => variant["properties"] is not null))
        {
            schema["type"] = "object";
            JObject properties = schema["properties"] as JObject ?? [];
            foreach (JProperty property in variants.SelectMany(variant => (variant["properties"] as JObject ?? []).Properties()))
            {
                properties[property.Name] ??= description.Copies.Copy(property.Value);
            }

            schema["properties"] = properties;
        }
        else
        {
            schema.Remove("type");
        }

        schema.Remove("required");
    }
}
