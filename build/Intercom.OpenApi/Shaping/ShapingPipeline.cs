using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;

namespace Intercom.OpenApi.Shaping;

/// <summary>
/// Gives schemas the shape of C# types: removes what the client does itself, and turns compositions into plain types. Types and members get
/// their names afterwards.
/// </summary>
public static class ShapingPipeline
{
    /// <summary>The steps in their order.</summary>
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
        new ReadConstants(),
    ];
}
