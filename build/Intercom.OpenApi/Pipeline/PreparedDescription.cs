using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Documentation;
using Intercom.OpenApi.Lowering;
using Intercom.OpenApi.Naming;
using Intercom.OpenApi.Overlays;
using Intercom.OpenApi.Shaping;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Pipeline;

/// <summary>A description that is ready to be emitted: load, overlay, name operations, document, shape, name types, lower.</summary>
/// <param name="Bundle">The description of the wire, with overlays, names and documentation.</param>
/// <param name="Lowered">The same in the form that NSwag understands.</param>
public sealed record PreparedDescription(JObject Bundle, ApiDescription Lowered)
{
    /// <summary>Prepares the description of a repository.</summary>
    /// <param name="repository">The repository.</param>
    /// <exception cref="DescriptionException">A rule would have to fill a gap that the baseline does not accept.</exception>
    public static PreparedDescription Load(Repository repository)
    {
        DiagnosticBag diagnostics = new();
        PreparedDescription prepared = Prepare(YamlFile.Read(repository.Description), Overlay.ReadFolder(repository.Overlays), diagnostics);
        BaselineFile.Read(repository.Baseline).Require(diagnostics);
        return prepared;
    }

    /// <summary>Prepares any description. Rules fill its gaps.</summary>
    /// <param name="document">The description, in the form of openapi/intercom.yaml. It is changed.</param>
    /// <param name="overlays">The overlays in their order.</param>
    /// <param name="diagnostics">Receives what rules filled.</param>
    public static PreparedDescription Prepare(JObject document, IEnumerable<Overlay> overlays, DiagnosticBag diagnostics)
    {
        OverlayPipeline.Apply(document, overlays, diagnostics);
        DescriptionSteps.Apply(new ApiDescription(document, diagnostics), NamingPipeline.Steps);
        DocumentationPipeline.Apply(document, diagnostics);
        return new PreparedDescription(document, Lower(document, diagnostics));
    }

    /// <summary>Shapes, names and lowers a copy of a description.</summary>
    /// <param name="document">The description with overlays, names of operations and documentation.</param>
    /// <param name="diagnostics">Receives what rules filled.</param>
    public static ApiDescription Lower(JObject document, DiagnosticBag diagnostics)
    {
        ApiDescription lowered = new((JObject)document.DeepClone(), diagnostics);
        DescriptionSteps.Apply(lowered, [.. ShapingPipeline.Steps, .. TypeNamingPipeline.Steps, .. LoweringPipeline.Steps]);
        return lowered;
    }
}
