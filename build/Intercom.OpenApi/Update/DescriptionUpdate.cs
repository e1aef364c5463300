using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Pipeline;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Update;

/// <summary>The changes of an update in the description.</summary>
/// <param name="From">The version before; null where there was none.</param>
/// <param name="Facts">The new openapi/intercom.yaml.</param>
/// <param name="Prepared">The new description with its overlays, and lowered.</param>
/// <param name="Difference">The operations and schemas that differ.</param>
/// <param name="Diagnostics">The corrections, and the items to review.</param>
public sealed record DescriptionUpdate(
    string? From,
    JObject Facts,
    PreparedDescription Prepared,
    DescriptionDifference Difference,
    DiagnosticBag Diagnostics)
{
    /// <summary>The version now.</summary>
    public string To => Prepared.Lowered.Version;
}
