using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Normalization;
using Intercom.OpenApi.Normalization.Steps;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Overlays;

/// <summary>
/// The references of a description after its overlays: an overlay can refer to a schema that does not exist, or close a cycle.
/// </summary>
public static class OverlayReferences
{
    /// <summary>Resolves references to parts that do not exist, and cycles.</summary>
    /// <param name="description">The description, which is changed.</param>
    /// <param name="diagnostics">Receives each change.</param>
    public static void Resolve(JObject description, DiagnosticBag diagnostics)
    {
        INormalizationStep[] steps =
        [
            new NormalizeReferences(writesInPlace: false),
            new NormalizeSchemaReferences(),
            new BreakReferenceCycles(),
        ];
        DiagnosticBag changes = new();
        foreach (INormalizationStep step in steps)
        {
            UnexpectedShape.Explain("The check of references", () => step.Apply(description, changes));
        }

        foreach (Diagnostic change in changes.Changes)
        {
            diagnostics.Add(new Diagnostic(
                DiagnosticKind.Relaxed,
                change.Place,
                $"a reference cannot be followed ({change.Effect.TrimEnd('.')})",
                "Correct openapi/intercom.yaml or an overlay.",
                change.Effect));
        }
    }
}
