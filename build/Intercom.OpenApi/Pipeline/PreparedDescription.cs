using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Documentation;
using Intercom.OpenApi.Lowering;
using Intercom.OpenApi.Naming;
using Intercom.OpenApi.Normalization;
using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Overlays;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Pipeline;

/// <summary>The description with its overlays applied, as it is on the wire, and the same lowered for NSwag.</summary>
public sealed record PreparedDescription(JObject Bundle, ApiDescription Lowered)
{
    /// <summary>Prepares the description of the repository. What a rule would have to decide is refused, unless it is listed for review.</summary>
    public static PreparedDescription Load(Repository repository)
    {
        DiagnosticBag diagnostics = new();
        PreparedDescription prepared = Prepare(YamlFile.Read(repository.Description), Overlay.ReadFolder(repository.Overlays), diagnostics);
        DiagnosticBaseline.Read(repository.Review).Require(diagnostics);
        return prepared;
    }

    /// <summary>Prepares any description; what no person has decided, rules decide.</summary>
    /// <param name="description">The description, in the form of openapi/intercom.yaml. It is changed.</param>
    /// <param name="overlays">The overlays, in their order.</param>
    /// <param name="findings">Where it is noted what rules decide.</param>
    public static PreparedDescription Prepare(JObject description, IEnumerable<Overlay> overlays, DiagnosticBag diagnostics)
    {
        OverlayApplier.Apply(description, overlays, diagnostics);
        UnexpectedShape.Explain("The check of specification extensions", () => ReservedExtensions.Reject(new ApiDescription(description)));
        UnexpectedShape.Explain("The check of references", () => NormalizeSchemaReferences(description, diagnostics));
        UnexpectedShape.Explain("The search for types that are written by hand", () => NamingPipeline.Detect(new ApiDescription(description, diagnostics)));
        UnexpectedShape.Explain("The check of the documentation", () => DocumentationCheck.Fill(description, diagnostics));
        ReferenceSiblings.Wrap(description);
        ApiDescription lowered = new((JObject)description.DeepClone(), diagnostics);
        LoweringPipeline.Apply(lowered);
        TakeOverOperations(description, lowered);
        return new PreparedDescription(description, lowered);
    }

    // What rules decided of operations, their names and how they page, is the same on both sides, and what has no method is on neither.
    private static void TakeOverOperations(JObject description, ApiDescription lowered)
    {
        Dictionary<string, Operation> decided = lowered.Operations.ToDictionary(operation => operation.Place, StringComparer.Ordinal);
        foreach (Operation operation in new ApiDescription(description).Operations.ToList())
        {
            if (decided.TryGetValue(operation.Place, out Operation? other))
            {
                operation.Definition["operationId"] = other.Id;
                if (other.Definition[SpecExtensions.Paging] is { } paging)
                {
                    operation.Definition[SpecExtensions.Paging] = paging.DeepClone();
                }
            }
            else
            {
                operation.Definition.Parent!.Remove();
            }
        }
    }

    // A correction can refer to a schema that the description has no more, or close a circle.
    private static void NormalizeSchemaReferences(JObject description, DiagnosticBag diagnostics)
    {
        foreach (INormalizationStep step in new INormalizationStep[] { new NormalizeReferences(writesInPlace: false), new NormalizeSchemaReferences(), new BreakReferenceCycles() })
        {
            List<Repair> repairs = [];
            step.Apply(description, repairs);
            foreach (Repair repair in repairs)
            {
                diagnostics.Add(new Diagnostic(DiagnosticKind.Relaxed, repair.Place, $"{repair.Place}: its references lead nowhere ({repair.Change.TrimEnd('.')}). Mend openapi/intercom.yaml or its overlays.", repair.Change));
            }
        }
    }
}
