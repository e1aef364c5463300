using Intercom.OpenApi.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization.Steps;

/// <summary>Adds the sections that the other steps read where a description lacks them.</summary>
public sealed class NormalizeSections : INormalizationStep
{
    public void Apply(JObject document, DiagnosticBag diagnostics)
    {
        JObject components = document["components"] as JObject ?? [];
        components["schemas"] = components["schemas"] as JObject ?? [];
        // A token that has a parent is copied when it is set, so this comes last.
        document["components"] = components;
    }
}
