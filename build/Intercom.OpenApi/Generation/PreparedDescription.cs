using Intercom.OpenApi.Description;
using Intercom.OpenApi.Documentation;
using Intercom.OpenApi.Lowering;
using Intercom.OpenApi.Overlays;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Generation;

/// <summary>The description with its overlays applied, as it is on the wire, and the same lowered for NSwag.</summary>
public sealed record PreparedDescription(JObject Bundle, ApiDescription Lowered)
{
    public static PreparedDescription Load(Repository repository)
    {
        JObject bundle = YamlFile.Read(repository.Description);
        OverlayApplier.Apply(bundle, Overlay.ReadFolder(repository.Overlays));
        Unexpected.Explain("The check of the documentation", () => DocumentationCheck.Demand(bundle));
        ReferenceSiblings.Wrap(bundle);
        ApiDescription lowered = new((JObject)bundle.DeepClone());
        LoweringPipeline.Apply(lowered);
        return new PreparedDescription(bundle, lowered);
    }
}
