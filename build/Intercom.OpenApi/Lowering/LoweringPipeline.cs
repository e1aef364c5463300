using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;

namespace Intercom.OpenApi.Lowering;

/// <summary>
/// Turns a description whose types and members have names into one that NSwag understands, with all that templates insert. It reads names,
/// and changes none.
/// </summary>
public static class LoweringPipeline
{
    /// <summary>The steps in their order.</summary>
    public static IReadOnlyList<IDescriptionStep> Steps { get; } =
    [
        // Describe methods and models
        new DocumentVariants(),
        new RequireAnyParameter(),
        new ReadChecks(),
        new ReadPresentProperties(),
        new DescribeOperations(),
        new ReadIdempotency(),
        new DescribePages(),
        new ResolveJobs(),
        new ResolveSearches(),
        new DescribeShortcuts(),

        // Accept any response
        new WidenIntegers(),
        new DropTextFormats(),
        new RelaxResponses(),
        new AddPlaceholderProperties(),

        // Write what templates place
        new WriteExamples(),
        new WriteSourceText(),
        new WritePropertyTypes(),
        new WriteParameterCalls(),
    ];
}
