using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Documentation;

/// <summary>Documents what has no documentation.</summary>
public static class DocumentationPipeline
{
    /// <summary>Adds placeholder documentation, and moves references out of the way of documentation beside them.</summary>
    /// <param name="document">The description, which is changed.</param>
    /// <param name="diagnostics">Receives what has no documentation.</param>
    public static void Apply(JObject document, DiagnosticBag diagnostics)
    {
        UnexpectedShape.Explain("The check of the documentation", () => DocumentationCheck.Fill(document, diagnostics));
        ReferenceSiblings.Wrap(document);
    }
}
