using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.RepositorySpec;

/// <summary>The rule for names of operations, compared with the names that people chose.</summary>
public class OperationNameTests
{
    private static readonly List<Operation> Named = [.. new ApiDescription(ThisRepository.Description.Bundle).Operations];

    private static readonly Dictionary<string, string?> OfficialIds = new ApiDescription(
        YamlFile.Read(ThisRepository.Files.Description)).Operations
        .ToDictionary(operation => operation.Place, operation => operation.Id, StringComparer.Ordinal);

    private static readonly List<(string Chosen, string Ruled)> Names = [.. Named.Select(operation => (operation.Id!, Rule(operation)))];

    [Test]
    public void The_rule_finds_the_area_that_was_chosen() => Names.Where(name => Area(name.Ruled) != Area(name.Chosen)).Should().BeEmpty();

    [Test]
    public void The_rule_finds_most_names_that_were_chosen() =>
        Names.Count(name => name.Ruled == name.Chosen)
            .Should().BeGreaterThan(
                Names.Count * 17 / 20,
                "these differ: {0}",
                string.Join("; ", Names.Where(name => name.Ruled != name.Chosen)));

    [Test]
    public void The_rule_gives_a_name_that_no_other_operation_has() =>
        Names.Where(name => Named.Exists(operation => operation.Id == name.Ruled && name.Ruled != name.Chosen)).Should().BeEmpty();

    private static string Area(string name) => name.Split('_')[0];

    // As if this one had come with an update, and all others had been there.
    private static string Rule(Operation operation)
    {
        List<Operation> others = [.. Named.Where(other => other != operation)];
        Operation unnamed = operation with { Definition = (JObject)operation.Definition.DeepClone() };
        unnamed.Definition["operationId"] = OfficialIds.GetValueOrDefault(operation.Place);
        return new OperationNamer([.. others, unnamed], new ApiDescription(ThisRepository.Description.Bundle).Schemas).Of(
            unnamed,
            name => others.Exists(other => other.Id == name)).Name;
    }
}
