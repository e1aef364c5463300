using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>
/// Removes references by which a schema is composed of itself. A schema can have itself as a property, but not as a part.
/// </summary>
public sealed class BreakReferenceCycles : INormalizationStep
{
    public void Apply(JObject document, DiagnosticBag diagnostics)
    {
        JObject schemas = document["components"]?["schemas"] as JObject ?? [];
        HashSet<string> done = new(StringComparer.Ordinal);
        foreach (string name in schemas.Properties().Select(component => component.Name).ToList())
        {
            Follow(schemas, name, [], done, diagnostics);
        }
    }

    private static void Follow(JObject schemas, string name, List<string> path, HashSet<string> done, DiagnosticBag diagnostics)
    {
        if (done.Contains(name) || schemas[name] is not JObject schema)
        {
            return;
        }

        path.Add(name);
        foreach (JObject reference in MadeOf(schema, IsType(schema)).ToList())
        {
            string next = ApiDescription.ReferenceName(reference)!;
            if (path.Contains(next, StringComparer.Ordinal))
            {
                Cut(reference, name, next, diagnostics);
            }
            else
            {
                Follow(schemas, next, path, done, diagnostics);
            }
        }

        path.RemoveAt(path.Count - 1);
        done.Add(name);
    }

    // A component with members or values is a type of its own, which others refer to; any other stands where it is used, with its items
    // and values.
    private static bool IsType(JObject schema) => schema["properties"] is not null || schema["enum"] is not null;

    private static IEnumerable<JObject> MadeOf(JObject schema, bool isType)
    {
        if (ApiDescription.ReferenceName(schema) is not null)
        {
            return [schema];
        }

        IEnumerable<JToken?> parts = Composition.All.SelectMany(composition => schema[composition] as JArray ?? []);
        return (isType ? parts : parts.Append(schema["items"]).Append(schema["additionalProperties"]))
            .OfType<JObject>()
            .SelectMany(part => MadeOf(part, isType));
    }

    private static void Cut(JObject reference, string name, string next, DiagnosticBag diagnostics)
    {
        if (reference.Parent is JArray variants)
        {
            diagnostics.Normalized(
                $"schema {name}",
                $"without a variant of its {((JProperty)variants.Parent!).Name} that leads back to {next}, since references form a cycle.");
            reference.Remove();
            if (variants.Count == 0)
            {
                variants.Parent!.Remove();
            }

            return;
        }

        diagnostics.Normalized($"schema {name}", $"anything in place of {next}, since its references form a cycle.");
        reference.Remove("$ref");
    }
}
