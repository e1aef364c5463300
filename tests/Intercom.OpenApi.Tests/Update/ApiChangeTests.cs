using Intercom.OpenApi.Update;

namespace Intercom.OpenApi.Tests.Update;

public class ApiChangeTests
{
    private static readonly string[] Before =
    [
        "Intercom.Order: class",
        "Intercom.Order: string? Id { get; set; }",
        "Intercom.Order: void Ship(string place)",
        "Intercom.Price: class",
    ];
    private static readonly string[] After =
    [
        "Intercom.Order: class",
        "Intercom.Order: long? Id { get; set; }",
        "Intercom.Order: void Ship(string place)",
        "Intercom.Tax: class",
    ];

    [Test]
    public void What_is_gone_what_is_new_and_what_came_back_otherwise_are_distinguished()
    {
        ApiChange change = Between(Before, After).Single();

        change.Gone.Should().Equal("Intercom.Price: class");
        change.New.Should().Equal("Intercom.Tax: class");
        change.Changed.Should().Equal(("Intercom.Order: string? Id { get; set; }", "Intercom.Order: long? Id { get; set; }"));
    }

    [Test]
    public void What_must_be_given_from_now_on_breaks_though_it_is_new()
    {
        ApiChange change = Between(
            Before,

            [
                .. Before,
                "Intercom.Order: required string Buyer { get; set; }",
                "Intercom.Tax: class",
                "Intercom.Tax: required string Rate { get; set; }",
            ]).Single();

        change.Required.Should().Equal("Intercom.Order: required string Buyer { get; set; }");
        change.New.Should().Equal("Intercom.Tax: class",
                "Intercom.Tax: required string Rate { get; set; }");
        NextVersion.Of("1.4.2", [change]).Version.Should().Be("2.0.0");
    }

    [Test]
    public void What_an_interface_gets_is_an_addition_that_is_distinguished()
    {
        string[] before = [.. Before, "Intercom.IOrdersClient: Task ShipAsync()", "Intercom.Item: class"];

        ApiChange change = Between(
            before,

            [
                .. before,
                "Intercom.IOrdersClient: Task CancelAsync()",
                "Intercom.Item: string? Id { get; set; }",
                "Intercom.INewClient: interface",
            ]).Single();

        change.Interfaces.Should().Equal("Intercom.IOrdersClient: Task CancelAsync()");
        change.New.Should().Equal("Intercom.Item: string? Id { get; set; }",
                "Intercom.INewClient: interface");
        NextVersion.Of("1.4.2", [change]).Version.Should().Be("1.5.0");
    }

    [Test]
    public void A_type_with_another_base_or_interface_is_a_changed_one()
    {
        ApiChange change = Between(
            ["Intercom.Page: class : Intercom.Model"],
            ["Intercom.Page: class : Intercom.Model, Intercom.IPage<Intercom.Order>"]).Single();

        change.Gone.Should().BeEmpty();
        change.New.Should().BeEmpty();
        change.Changed.Should().ContainSingle();
    }

    [TestCase("Intercom.Page: class : Intercom.Model", true)]
    [TestCase("Intercom.Page: sealed class ", true)]
    [TestCase("Intercom.Page: readonly struct : System.IEquatable<Intercom.Page>", true)]
    [TestCase("Intercom.IPage<T>: interface ", true)]
    [TestCase("Intercom.Page: string? Class { get; set; }", false)]
    [TestCase("Intercom.Page: Task GetAsync(string class)", false)]
    [TestCase("Intercom.Page: Page()", false)]
    public void A_line_that_declares_a_type_is_distinguished_from_those_of_its_members(string line, bool isType) =>
        ApiChange.IsType(line).Should().Be(isType);

    [Test]
    public void An_assembly_in_which_nothing_changed_is_not_mentioned() => Between(Before, Before).Should().BeEmpty();

    [TestCase("1.4.2", true, true, "2.0.0")]
    [TestCase("1.4.2", false, true, "1.5.0")]
    [TestCase("1.4.2", false, false, "1.4.3")]
    [TestCase("0.1.0", true, false, "0.2.0")]
    [TestCase("0.1.0", false, true, "0.1.1")]
    [TestCase("2.0.0-preview.1", true, true, "3.0.0")]
    public void The_version_follows_from_what_breaks_and_what_is_new(string current, bool breaks, bool adds, string next) =>
        NextVersion.Of(current, [new ApiChange("Intercom.Generated", breaks ? ["a"] : [], adds ? ["b"] : [], [])]).Version
            .Should().Be(next);

    private static IReadOnlyList<ApiChange> Between(string[] before, string[] after) => ApiChange.Between(
        new Dictionary<string, string[]>(StringComparer.Ordinal) { ["Intercom.Generated"] = before },
        new Dictionary<string, string[]>(StringComparer.Ordinal) { ["Intercom.Generated"] = after });
}
