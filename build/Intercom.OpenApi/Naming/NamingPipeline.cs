using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming.Steps;

namespace Intercom.OpenApi.Naming;

/// <summary>
/// Finds the schemas that are read and written as types written by hand, by their structure: a component can have any name, or be in place. A type that a
/// person chose with x-csharp-type stays. Runs before documentation is checked, since such a type has its own.
/// </summary>
public static class NamingPipeline
{
    /// <summary>The steps that look for them, in their order.</summary>
    public static IReadOnlyList<IDescriptionStep> Steps { get; } =
    [
        new DetectSearches(),
        new DetectPageSchemas(),
        new DetectAttributeValues(),
    ];

    /// <summary>Marks the schemas of a description.</summary>
    public static void Detect(ApiDescription description)
    {
        foreach (IDescriptionStep step in Steps)
        {
            UnexpectedShape.Explain($"The step {step.GetType().Name}", () => step.Apply(description));
        }
    }
}
