using Intercom.OpenApi.Document;
using Intercom.OpenApi.Documentation;
using Intercom.OpenApi.Lowering;
using Intercom.OpenApi.Pipeline;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.RepositorySpec;

public class PreparedDescriptionTests
{
    private static ApiDescription LoweredDescription => ThisRepository.Description.Lowered;

    private static IEnumerable<JProperty> Components => LoweredDescription.Schemas.Properties();

    [Test]
    public void It_has_as_many_operations_and_areas_as_the_page_on_operations_counts()
    {
        List<string> ids = [.. LoweredDescription.Operations.Select(operation => operation.Id!)];
        int areas = ids.Select(id => id.Split('_')[0]).Distinct(StringComparer.Ordinal).Count();

        File.ReadAllText(ThisRepository.Files.OperationsPage).Should().Contain($"{ids.Count} operations in {areas} areas");
    }

    [Test]
    public void Loaded_twice_it_is_the_same_to_the_letter()
    {
        PreparedDescription again = PreparedDescription.Load(ThisRepository.Files);

        (JsonFile.Format(again.Bundle) == JsonFile.Format(ThisRepository.Description.Bundle)).Should().BeTrue();
        (JsonFile.Format(again.Lowered.Root) == JsonFile.Format(LoweredDescription.Root)).Should().BeTrue();
    }

    [Test]
    public void Every_correction_gives_its_evidence()
    {
        JObject corrections = YamlFile.Read(Path.Combine(ThisRepository.Files.Overlays, "10-corrections.yaml"));

        corrections["actions"]!.Where(action => string.IsNullOrWhiteSpace((string?)action["description"]))
            .Select(action => (string?)action["target"]).Should().BeEmpty();
    }

    [Test]
    public void No_composition_reaches_NSwag()
    {
        LoweredDescription.Nodes()
            .Where(node => Composition.All.Any(node.Schema.ContainsKey))
            .Select(node => node.Place)
            .Should().BeEmpty();
    }

    [Test]
    public void No_type_has_an_underscore_or_a_number_at_its_end()
    {
        LoweredDescription.SchemaNames()
            .Where(name => name.Contains('_', StringComparison.Ordinal) || char.IsAsciiDigit(name[^1]))
            .Should().BeEmpty();
    }

    [Test]
    public void Every_property_has_a_name_in_CSharp_that_no_other_of_its_type_has()
    {
        foreach (JProperty component in Components)
        {
            IEnumerable<JProperty> properties = (component.Value["properties"] as JObject ?? [])
                .Properties()
                .Where(property => property.Value[SpecExtensions.Placeholder] is null);
            properties.Select(property => (string?)property.Value[SpecExtensions.Name])
                .Should().NotContainNulls(component.Name).And.OnlyHaveUniqueItems(component.Name);
        }
    }

    [Test]
    public void Every_value_of_an_enumeration_has_a_name_in_CSharp_that_no_other_of_its_type_has()
    {
        List<JProperty> enumerations = [.. Components.Where(component => component.Value["enum"] is not null)];

        enumerations.Should().NotBeEmpty();
        foreach (JProperty enumeration in enumerations)
        {
            enumeration.Value["x-enumNames"]!.Values<string>()
                .Should().HaveSameCount(enumeration.Value["enum"]!, enumeration.Name).And.OnlyHaveUniqueItems(enumeration.Name);
        }
    }

    [Test]
    public void Every_parameter_has_a_name_in_CSharp_that_no_other_of_its_operation_has()
    {
        foreach (Operation operation in LoweredDescription.Operations)
        {
            operation.Parameters
                .Select(parameter => (string?)parameter[SpecExtensions.Name])
                .Should().NotContainNulls(operation.Place).And.OnlyHaveUniqueItems(operation.Place);
        }
    }

    [Test]
    public void Every_enumeration_and_object_is_a_named_type()
    {
        LoweredDescription.Nodes()
            .Where(node => node.Role != SchemaRole.Component && (node.Schema.ContainsKey("enum") || node.Schema.ContainsKey("properties")))
            .Select(node => node.Place).Should().BeEmpty();
    }

    [Test]
    public void Every_reference_leads_to_a_schema()
    {
        ApiDescription.References(LoweredDescription.Root)
            .Except(LoweredDescription.SchemaNames(), StringComparer.Ordinal)
            .Should().BeEmpty();
    }

    [Test]
    public void Every_part_says_what_it_is()
    {
        DocumentationCheck.FindGaps(ThisRepository.Description.Bundle).Should().BeEmpty();
    }

    [Test]
    public void The_page_of_operations_is_up_to_date()
    {
        string expected = OperationsPage.Write(LoweredDescription);

        (File.ReadAllText(ThisRepository.Files.OperationsPage) == expected)
            .Should().BeTrue(
                "docs/operations.md is what `dotnet run --project build/Intercom.OpenApi -- operations` writes; run it when operations "
                    + "change");
    }
}
