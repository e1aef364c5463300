using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Naming.Steps;

namespace Intercom.OpenApi.Lowering;

/// <summary>The way from the description, with its overlays applied, to what NSwag is given.</summary>
public static class LoweringPipeline
{
    public static IReadOnlyList<IDescriptionStep> Steps { get; } =
    [
        // What the client does by itself
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
        new NameOperations(),
        new ResolveShortcuts(),

        // Compositions become plain types
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

        // Everything that makes a type gets a name
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
        new DetectPagedOperations(),
        new ResolveJobs(),
        new ResolveSearches(),
        new DescribeShortcuts(),

        // Reading never refuses
        new WidenIntegers(),
        new DropTextFormats(),
        new RelaxResponses(),
        new AddPlaceholderProperties(),

        // What Liquid cannot escape
        new WriteSourceText(),
    ];

    public static void Apply(ApiDescription description)
    {
        foreach (IDescriptionStep step in Steps)
        {
            string name = $"The step {step.GetType().Name}";
            description.BeginStep(name);
            UnexpectedShape.Explain(name, () => step.Apply(description));
            InputLimits.Check(description.Root, name);
        }
    }
}
