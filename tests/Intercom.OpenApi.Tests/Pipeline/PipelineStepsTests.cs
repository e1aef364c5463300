using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering;
using Intercom.OpenApi.Naming;
using Intercom.OpenApi.Shaping;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Pipeline;

/// <summary>The steps of the stages, and the names that the stages after the naming keep.</summary>
public class PipelineStepsTests
{
    private static IEnumerable<Type> StepTypes =>
        typeof(IDescriptionStep).Assembly.GetTypes()
            .Where(type => type is { IsClass: true } && type.IsAssignableTo(typeof(IDescriptionStep)));

    private static IEnumerable<IDescriptionStep> Steps => new[]
    {
        NamingPipeline.Steps, ShapingPipeline.Steps, TypeNamingPipeline.Steps, LoweringPipeline.Steps,
    }.SelectMany(steps => steps);

    [Test]
    public void Every_step_is_taken_once() => Steps.Select(step => step.GetType()).Should().BeEquivalentTo(StepTypes);

    [Test]
    public void Every_step_has_tests_of_its_own()
    {
        IEnumerable<string> tested = GetType().Assembly.GetTypes().Select(type => type.Name);

        StepTypes.Select(type => type.Name + "Tests").Except(tested, StringComparer.Ordinal).Should().BeEmpty();
    }

    [Test]
    public void The_lowering_changes_no_name_of_the_description_of_this_repository() =>
        NamesBeforeAndAfterLowering(ThisRepository.Description.Bundle);

    [Test]
    public void The_lowering_changes_no_name_of_a_description_that_rules_name()
    {
        JObject document = IrregularDescription.Import().Facts;
        DescriptionSteps.Apply(new ApiDescription(document), NamingPipeline.Steps);

        NamesBeforeAndAfterLowering(document);
    }

    private static void NamesBeforeAndAfterLowering(JObject document)
    {
        ApiDescription description = new((JObject)document.DeepClone(), new DiagnosticBag());
        DescriptionSteps.Apply(description, [.. ShapingPipeline.Steps, .. TypeNamingPipeline.Steps]);
        string[] named = [.. Names(description)];

        DescriptionSteps.Apply(description, LoweringPipeline.Steps);

        Names(description).Should().Equal(named).And.HaveCountGreaterThan(10).And.OnlyHaveUniqueItems();
    }

    // Types with their properties and values, and operations with their parameters.
    private static IEnumerable<string> Names(ApiDescription description)
    {
        foreach (JProperty type in description.Schemas.Properties())
        {
            yield return type.Name;
            foreach (JProperty property in SchemaWalk.Members(type.Value["properties"]).Where(IsWritten))
            {
                yield return $"{type.Name}.{property.Value[SpecExtensions.Name]} ({property.Name})";
            }

            foreach ((int index, JToken name) in (type.Value["x-enumNames"] as JArray ?? []).Index())
            {
                yield return $"{type.Name}.{name} ({type.Value["enum"]![index]})";
            }
        }

        foreach (Operation operation in description.Operations)
        {
            foreach (JObject parameter in operation.Parameters)
            {
                yield return $"{operation.Id} {parameter[SpecExtensions.Name]} ({parameter["name"]})";
            }
        }
    }

    // Classes without properties get one that is not written.
    private static bool IsWritten(JProperty property) => !((JObject)property.Value).ContainsKey(SpecExtensions.Placeholder);
}
