using Intercom.OpenApi.Description;
using Intercom.OpenApi.Import;
using Intercom.OpenApi.Review;

namespace Intercom.OpenApi.Update;

/// <summary>What an update has changed in the description.</summary>
/// <param name="From">The version before; null where there was none.</param>
/// <param name="To">The version now.</param>
/// <param name="Difference">The operations and schemas that differ.</param>
/// <param name="Repairs">What of the incoming description was mended.</param>
/// <param name="Findings">What is left for a person.</param>
/// <param name="Lowered">The new description as C# is made of it.</param>
public sealed record DescriptionUpdate(
    string? From,
    string To,
    DescriptionDifference Difference,
    IReadOnlyList<Repair> Repairs,
    Findings Findings,
    ApiDescription Lowered);
