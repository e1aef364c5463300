using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Normalization;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Support;

/// <summary>The result and the diagnostics of one normalization step.</summary>
/// <param name="Document">The normalized description.</param>
/// <param name="Changes">The reports, each with its place.</param>
internal sealed record NormalizedBy(JObject Document, IReadOnlyList<string> Changes)
{
    /// <summary>Applies a step to a description in YAML.</summary>
    public static NormalizedBy Step(INormalizationStep step, string yaml)
    {
        JObject document = YamlFile.Parse(yaml);
        DiagnosticBag diagnostics = new();
        step.Apply(document, diagnostics);
        return new NormalizedBy(document, [.. diagnostics.Changes.Select(change => change.ToString())]);
    }
}
