using Intercom.OpenApi.Description;
using Intercom.OpenApi.Lowering.Steps;

namespace Intercom.OpenApi.Lowering;

/// <summary>The way from the description, with its overlays applied, to what NSwag is given.</summary>
public static class LoweringPipeline
{
    public static IReadOnlyList<ILoweringStep> Steps { get; } =
    [
        // What the client does by itself
        new RemoveVersionHeader(),
        new KeepSuccessfulAnswers(),
        new CheckShapes(),
        new ValidateWireNames(),
        new MoveEnumsToItems(),
        new LowerBodies(),
        new RefuseUnsent(),
        new KeepOneAnswer(),
        new RequireBodies(),
        new DropDefaults(),
        new CheckOperationNames(),
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
        new MarkUsage(),
        new MergeAnswerUnions(),
        new SplitRequestUnions(),
        new RefuseUnions(),

        // Everything that makes a type gets a name
        new ReadConstants(),
        new ShareEnums(),
        new HoistInlineSchemas(),
        new CollapseAliases(),
        new NameTypes(),
        new NameBranches(),
        new OrderParameters(),
        new NameMembers(),
        new RequireAnyParameter(),
        new ReadChecks(),
        new ReadPresentProperties(),
        new DescribeOperations(),
        new ReadResend(),
        new ReadPaging(),
        new ResolveJobs(),
        new ResolveSearches(),
        new DescribeShortcuts(),

        // Reading never refuses
        new WidenIntegers(),
        new DropTextFormats(),
        new OpenAnswers(),
        new AddStandIns(),

        // What Liquid cannot escape
        new WriteSourceText(),
    ];

    public static void Apply(ApiDescription description)
    {
        foreach (ILoweringStep step in Steps)
        {
            string name = $"The step {step.GetType().Name}";
            description.BeginStep(name);
            Unexpected.Explain(name, () => step.Apply(description));
            InputLimits.Check(description.Root, name);
        }
    }
}
