using System.Text.Json;
using Intercom.Packaging.Tests.Support;

namespace Intercom.Packaging.Tests;

/// <summary>Analyzers reach applications with the packages.</summary>
public class AnalyzerTests
{
    [TestCase("Program.cs(4,1)", "INTERCOM001: The list that ListAllAsync returns is never enumerated")]
    [TestCase("Program.cs(5,20)", "INTERCOM002: 'usr' is not a known value of ContactRole; did you mean ContactRole.User?")]
    [TestCase("Program.cs(6,37)", "INTERCOM003: CreateContactRequest requires at least one of Email, ExternalId, Role")]
    [TestCase("Program.cs(9,62)", "INTERCOM004: A handler of ConversationUserReplied cannot receive Ticket")]
    public void An_application_is_warned_of_a_mistake_by_the_package_that_its_package_depends_on(string place, string warning) =>
        PackageFeed.Consumers.Lines("Mistakes.csproj").Should().Contain(
            line => line.Contains(place, StringComparison.Ordinal) && line.Contains(warning, StringComparison.Ordinal));

    [Test]
    public void An_application_is_warned_of_nothing_else() =>
        PackageFeed.Consumers.Lines("Mistakes.csproj").Where(line => line.Contains("error", StringComparison.Ordinal))
            .Should().OnlyContain(line => line.Contains("INTERCOM00", StringComparison.Ordinal));

    [Test]
    public void An_application_that_compiles_the_sources_is_warned_of_a_mistake()
    {
        string log = Path.Combine(
            Path.GetDirectoryName(PackageFeed.Consumers.Require("InternalExtender").Project)!, "diagnostics.sarif");

        using JsonDocument diagnostics = JsonDocument.Parse(File.ReadAllBytes(log));

        diagnostics.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => result.GetProperty("ruleId").GetString())
            .Where(id => id!.StartsWith("INTERCOM", StringComparison.Ordinal)).Should().Equal("INTERCOM002");
    }
}
