using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>Gives every operation a tag, and lists the first tag of each operation once.</summary>
/// <param name="previous">The description that is replaced, which knows the areas of paths.</param>
public sealed class NormalizeTags(PreviousDescription previous) : INormalizationStep
{
    public void Apply(JObject document, DiagnosticBag diagnostics)
    {
        foreach (Operation operation in Operation.All(document))
        {
            List<string> tags =
            [
                .. (operation.Definition["tags"] as JArray ?? []).OfType<JValue>()
                    .Select(value => (string?)value ?? string.Empty)
                    .Where(text => text.Trim().Length > 0),
            ];
            if (tags.Count == 0)
            {
                string tag = previous.Area(operation.Path) ?? Words.Of(CSharpName.Pascal(operation.Path.Split('/')[1]));
                diagnostics.Normalized(operation.Place, $"assigned to the area {tag}: it has no tag.");
                tags.Add(tag);
            }

            operation.Definition["tags"] = new JArray(tags);
        }

        document["tags"] = new JArray(Operation.All(document)
            .Select(operation => (string)operation.Definition["tags"]![0]!)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(tag => new JObject { ["name"] = tag }));
    }
}
