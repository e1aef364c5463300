using Intercom.OpenApi.Diagnostics;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Normalization;

/// <summary>Normalizes one kind of deviation that incoming descriptions have.</summary>
public interface INormalizationStep
{
    /// <summary>Normalizes a description.</summary>
    /// <param name="document">The description, which is changed.</param>
    /// <param name="diagnostics">Receives a diagnostic for each change.</param>
    void Apply(JObject document, DiagnosticBag diagnostics);
}
