using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Operations;

internal sealed class AllOperationsTests
{
    private static readonly JObject Description = Descriptions.Read();

    [Test]
    public async Task Every_operation_succeeds_and_its_response_has_every_member_of_the_description()
    {
        using Scenario scenario = new(Description);
        await scenario.PrepareAsync();
        List<string> problems = [];
        foreach (OperationCase operation in scenario.Operations)
        {
            (bool isDefault, IReadOnlyList<string> found) = await scenario.CallAsync(operation);
            problems.AddRange(found);
            problems.AddRange(isDefault ? [$"{operation} has no rules"] : []);
        }

        problems.Should().BeEmpty();
    }

    [Test]
    public async Task Every_operation_responds_to_wrong_input_with_an_error_of_the_description()
    {
        using Scenario scenario = new(Description);
        List<string> problems = [];
        foreach (OperationCase operation in scenario.Operations)
        {
            problems.AddRange(await scenario.FailAsync(operation));
        }

        problems.Should().BeEmpty();
    }
}
