using Intercom.OpenApi.Description;
using Intercom.OpenApi.Documentation;
using Intercom.OpenApi.Import;
using Intercom.OpenApi.Import.Repairs;
using Intercom.OpenApi.Lowering;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Overlays;
using Intercom.OpenApi.Review;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Generation;

/// <summary>The description with its overlays applied, as it is on the wire, and the same lowered for NSwag.</summary>
public sealed record PreparedDescription(JObject Bundle, ApiDescription Lowered)
{
    /// <summary>Prepares the description of the repository. What a rule would have to decide is refused, unless it is listed for review.</summary>
    public static PreparedDescription Load(Repository repository)
    {
        Findings findings = new();
        PreparedDescription prepared = Prepare(YamlFile.Read(repository.Description), Overlay.ReadFolder(repository.Overlays), findings);
        ReviewFile.Read(repository.Review).Demand(findings);
        return prepared;
    }

    /// <summary>Prepares any description; what no person has decided, rules decide.</summary>
    /// <param name="description">The description, in the form of openapi/intercom.yaml. It is changed.</param>
    /// <param name="overlays">The overlays, in their order.</param>
    /// <param name="findings">Where it is noted what rules decide.</param>
    public static PreparedDescription Prepare(JObject description, IEnumerable<Overlay> overlays, Findings findings)
    {
        OverlayApplier.Apply(description, overlays, findings);
        Unexpected.Explain("The check of specification extensions", () => ReservedExtensions.Reject(new ApiDescription(description)));
        Unexpected.Explain("The check of references", () => MendReferences(description, findings));
        Unexpected.Explain("The search for types that are written by hand", () => HandWrittenTypes.Detect(new ApiDescription(description, findings)));
        Unexpected.Explain("The check of the documentation", () => DocumentationCheck.Fill(description, findings));
        ReferenceSiblings.Wrap(description);
        ApiDescription lowered = new((JObject)description.DeepClone(), findings);
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
                if (other.Definition[Marks.Paging] is { } paging)
                {
                    operation.Definition[Marks.Paging] = paging.DeepClone();
                }
            }
            else
            {
                operation.Definition.Parent!.Remove();
            }
        }
    }

    // A correction can refer to a schema that the description has no more, or close a circle.
    private static void MendReferences(JObject description, Findings findings)
    {
        foreach (IRepair mending in new IRepair[] { new NormalizeReferences(writesInPlace: false), new MendReferences(), new BreakCircles() })
        {
            List<Repair> repairs = [];
            mending.Apply(description, repairs);
            foreach (Repair repair in repairs)
            {
                findings.Add(new Finding(FindingKind.Loosened, repair.Place, $"{repair.Place}: its references lead nowhere ({repair.Change.TrimEnd('.')}). Mend openapi/intercom.yaml or its overlays.", repair.Change));
            }
        }
    }
}
