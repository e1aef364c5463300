using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming.Steps;

namespace Intercom.OpenApi.Naming;

/// <summary>
/// Decides which schemas are hand-written types, what operations are called, and how they page, before the description is copied, so that
/// the description and the C# code agree. What an overlay chose is kept.
/// </summary>
public static class NamingPipeline
{
    /// <summary>The steps in their order.</summary>
    public static IReadOnlyList<IDescriptionStep> Steps { get; } =
    [
        new DetectSearches(),
        new DetectPageSchemas(),
        new DetectAttributeValues(),
        new NameOperations(),
        new DetectPagedOperations(),
    ];
}
