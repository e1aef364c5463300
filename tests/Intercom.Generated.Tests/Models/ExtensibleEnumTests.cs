using System.Reflection;
using Newtonsoft.Json;

namespace Intercom.Tests.Models;

public class ExtensibleEnumTests
{
    private static IEnumerable<Type> Enumerations => Surface.ExtensibleEnums;

    [TestCaseSource(nameof(Enumerations))]
    public void Every_known_value_equals_its_constant(Type enumeration)
    {
        var constants = enumeration.GetNestedType("Known")!.GetFields().Select(field => (field.Name, field.GetValue(null)!.ToString()));
        var values = enumeration.GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => (property.Name, property.GetValue(null)!.ToString()));

        values.Should().NotBeEmpty().And.BeEquivalentTo(constants);
    }

    [TestCaseSource(nameof(Enumerations))]
    public void Values_with_the_same_text_are_equal(Type enumeration)
    {
        object value = Activator.CreateInstance(enumeration, "new_one")!;
        object same = Activator.CreateInstance(enumeration, "new_one")!;
        object other = Activator.CreateInstance(enumeration, "New_One")!;

        value.Should().Be(same).And.NotBe(other).And.NotBe("new_one");
        value.GetHashCode().Should().Be(same.GetHashCode());
    }

    [TestCaseSource(nameof(Enumerations))]
    public void An_unknown_value_is_kept(Type enumeration)
    {
        object? value = JsonConvert.DeserializeObject("\"new_one\"", enumeration);

        value!.ToString().Should().Be("new_one");
        JsonConvert.SerializeObject(value).Should().Be("\"new_one\"");
    }

    [TestCaseSource(nameof(Enumerations))]
    public void The_default_value_is_empty_text(Type enumeration)
    {
        IExtensibleEnum value = (IExtensibleEnum)Activator.CreateInstance(enumeration)!;

        value.Value.Should().BeEmpty();
        value.Should().Be(Activator.CreateInstance(enumeration, string.Empty));
    }

    [TestCaseSource(nameof(Enumerations))]
    public void A_value_without_text_is_rejected(Type enumeration) =>
        enumeration.Invoking(type => Activator.CreateInstance(type, [null]))
            .Should().Throw<TargetInvocationException>().WithInnerException<ArgumentNullException>().WithParameterName("value");

    [Test]
    public void Operators_compare_the_text()
    {
        TicketCategory category = "Back-office";

        (category == TicketCategory.BackOffice).Should().BeTrue();
        (category != TicketCategory.BackOffice).Should().BeFalse();
        (category == TicketCategory.Tracker).Should().BeFalse();
    }

    [TestCase("Customer", "for customers")]
    [TestCase("Back-office", "for teammates")]
    [TestCase("Something new", "unknown: Something new")]
    public void Constants_can_be_the_cases_of_a_switch(string text, string expected) => Describe(text).Should().Be(expected);

    [TestCase("user", "customer")]
    [TestCase("lead", "prospect")]
    [TestCase("ghost", "ghost")]
    [TestCase(null, "nobody")]
    public void A_missing_or_unknown_role_can_be_used_in_a_switch(string? text, string expected) =>
        Describe(new Contact { Role = text is null ? (ContactRole?)null : new ContactRole(text) }).Should().Be(expected);

    [Test]
    public void Values_are_created_from_the_constants()
    {
        ContactRole.User.Value.Should().Be(ContactRole.Known.User);
        (ContactRole.Lead == ContactRole.Known.Lead).Should().BeTrue();
        TicketTypeAttributeDataType.String.Value.Should().Be(TicketTypeAttributeDataType.Known.String);
    }

    private static string Describe(Contact contact) => contact.Role?.Value switch
    {
        ContactRole.Known.User => "customer",
        ContactRole.Known.Lead => "prospect",
        null => "nobody",
        { } other => other,
    };

    private static string Describe(TicketCategory category) => category.Value switch
    {
        TicketCategory.Known.Customer => "for customers",
        TicketCategory.Known.BackOffice => "for teammates",
        { } other => $"unknown: {other}",
    };
}
