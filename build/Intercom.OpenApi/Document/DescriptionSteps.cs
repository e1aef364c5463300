using Intercom.OpenApi.Diagnostics;

namespace Intercom.OpenApi.Document;

/// <summary>Applies steps one after the other. An unexpected failure names its step, and no step can exceed the limits.</summary>
public static class DescriptionSteps
{
    /// <summary>Applies steps.</summary>
    /// <param name="description">The description.</param>
    /// <param name="steps">The steps in their order.</param>
    public static void Apply(ApiDescription description, IEnumerable<IDescriptionStep> steps)
    {
        foreach (IDescriptionStep step in steps)
        {
            string name = $"The step {step.GetType().Name}";
            description.BeginStep(name);
            UnexpectedShape.Explain(name, () => step.Apply(description));
            InputLimits.Check(description.Root, name);
        }
    }
}
