using Intercom.OpenApi.Normalization;

namespace Intercom.OpenApi.Tests.Normalization;

public class NormalizationStepTests
{
    private static IEnumerable<Type> StepTypes => typeof(INormalizationStep).Assembly.GetTypes()
        .Where(type => type is { IsClass: true } && type.IsAssignableTo(typeof(INormalizationStep)));

    [Test]
    public void Every_step_is_taken_once() =>
        NormalizedDescription.Steps(new PreviousDescription(null), []).Select(step => step.GetType()).Should().BeEquivalentTo(StepTypes);

    [Test]
    public void Every_step_has_tests_of_its_own()
    {
        IEnumerable<string> tested = GetType().Assembly.GetTypes().Select(type => type.Name);

        StepTypes.Select(type => type.Name + "Tests").Except(tested, StringComparer.Ordinal).Should().BeEmpty();
    }
}
