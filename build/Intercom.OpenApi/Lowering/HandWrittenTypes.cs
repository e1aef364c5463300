using Intercom.OpenApi.Description;
using Intercom.OpenApi.Lowering.Steps;

namespace Intercom.OpenApi.Lowering;

/// <summary>
/// Finds the schemas that are read and written as types written by hand, by their structure: a component can have any name, or be in place. A type that a
/// person chose with x-csharp-type stays. Runs before documentation is checked, since such a type has its own.
/// </summary>
public static class HandWrittenTypes
{
    /// <summary>The steps that look for them, in their order.</summary>
    public static IReadOnlyList<ILoweringStep> Steps { get; } =
    [
        new DetectSearches(),
        new DetectPages(),
        new DetectAttributeValues(),
    ];

    /// <summary>Marks the schemas of a description.</summary>
    public static void Detect(ApiDescription description)
    {
        foreach (ILoweringStep step in Steps)
        {
            Unexpected.Explain($"The step {step.GetType().Name}", () => step.Apply(description));
        }
    }
}
