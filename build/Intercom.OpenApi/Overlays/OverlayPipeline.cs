using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Overlays;

/// <summary>Applies overlays and checks their result.</summary>
public static class OverlayPipeline
{
    /// <summary>Applies overlays.</summary>
    /// <param name="document">The description, which is changed.</param>
    /// <param name="overlays">The overlays in their order.</param>
    /// <param name="diagnostics">Receives what has no effect, and references that cannot be followed.</param>
    public static void Apply(JObject document, IEnumerable<Overlay> overlays, DiagnosticBag diagnostics)
    {
        OverlayApplier.Apply(document, overlays, diagnostics);
        UnexpectedShape.Explain("The check of specification extensions", () => ReservedExtensions.Reject(new ApiDescription(document)));
        OverlayReferences.Resolve(document, diagnostics);
    }
}
