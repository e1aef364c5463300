using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Lowering;

/// <summary>Turns the description, with its overlays and names, into one that NSwag understands.</summary>
public static class LoweringPipeline
{
    public static IReadOnlyList<IDescriptionStep> Steps { get; } =
    [
        // Remove what the client does itself
        new TrackComponentTypes(),
        new RemoveVersionHeader(),
        new KeepSuccessfulResponses(),
        new ValidateShapes(),
        new ValidateWireNames(),
        new MoveEnumsToItems(),
        new LowerBodies(),
        new RejectUnsent(),
        new KeepOneResponse(),
        new RequireBodies(),
        new DropDefaults(),
        new ResolveShortcuts(),

        // Turn compositions into plain types
        new FlattenAllOf(),
        new UnwrapSingleUnions(),
        new TypeFiles(),
        new InheritMembers(),
        new ApplyTypeChoices(),
        new ReadOneOrMany(),
        new ReadListOrSingle(),
        new ReadTimes(),
        new ReadScalarUnions(),
        new ReadIdentifiers(),
        new ReadParameters(),
        new LiftConstraints(),
        new DetectUsage(),
        new MergeResponseUnions(),
        new SplitRequestUnions(),
        new RejectUnions(),

        // Name types and members
        new ReadConstants(),
        new ShareEnums(),
        new HoistInlineSchemas(),
        new CollapseAliases(),
        new NameTypes(),
        new DocumentVariants(),
        new OrderParameters(),
        new NameMembers(),
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
        new ListComponentTypes(),
    ];

    /// <summary>Lowers a copy of a description.</summary>
    /// <param name="document">The description, which stays as it is.</param>
    /// <param name="diagnostics">Receives the diagnostics of the steps.</param>
    public static ApiDescription Lower(JObject document, DiagnosticBag diagnostics)
    {
        ApiDescription lowered = new((JObject)document.DeepClone(), diagnostics);
        DescriptionSteps.Apply(lowered, Steps);
        return lowered;
    }
}
