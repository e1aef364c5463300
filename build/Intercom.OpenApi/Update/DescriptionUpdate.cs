using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Normalization;
using Intercom.OpenApi.Pipeline;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Update;

/// <summary>What an update changes in the description.</summary>
/// <param name="From">The version before; null where there was none.</param>
/// <param name="Facts">The new openapi/intercom.yaml.</param>
/// <param name="Prepared">The new description with the overlays, and as C# is made of it.</param>
/// <param name="Difference">The operations and schemas that differ.</param>
/// <param name="Repairs">What of the incoming description was mended.</param>
/// <param name="Findings">What is left for a person.</param>
public sealed record DescriptionUpdate(
    string? From,
    JObject Facts,
    PreparedDescription Prepared,
    DescriptionDifference Difference,
    IReadOnlyList<Repair> Repairs,
    DiagnosticBag DiagnosticBag)
{
    /// <summary>The version now.</summary>
    public string To => Prepared.Lowered.Version;
}
