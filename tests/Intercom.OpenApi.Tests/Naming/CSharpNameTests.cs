using Intercom.OpenApi.Naming;

namespace Intercom.OpenApi.Tests.Naming;

public class CSharpNameTests
{
    [TestCase("created_at", "CreatedAt")]
    [TestCase("createdAt", "CreatedAt")]
    [TestCase("content_source.list", "ContentSourceList")]
    [TestCase("in-progress", "InProgress")]
    [TestCase("404", "Value404")]
    [TestCase("2fa_enabled", "Value2faEnabled")]
    [TestCase("URL", "URL")]
    [TestCase("!=", "")]
    public void Words_are_joined_in_Pascal_case(string name, string expected)
    {
        CSharpName.Pascal(name).Should().Be(expected);
    }

    [TestCase("per_page", "perPage")]
    [TestCase("id", "id")]
    [TestCase("*", "")]
    public void Words_are_joined_in_camel_case(string name, string expected)
    {
        CSharpName.Camel(name).Should().Be(expected);
    }

    [TestCase("OrderLines", "OrderLine")]
    [TestCase("Companies", "Company")]
    [TestCase("Addresses", "Address")]
    [TestCase("Address", "AddressItem")]
    [TestCase("Status", "StatusItem")]
    [TestCase("Data", "DataItem")]
    public void One_of_many_is_named_in_the_singular(string name, string expected)
    {
        CSharpName.Singular(name).Should().Be(expected);
    }

    [TestCase("Order", true)]
    [TestCase("Order2Line", true)]
    [TestCase("order", false)]
    [TestCase("Order_Line", false)]
    [TestCase("2Orders", false)]
    [TestCase("", false)]
    public void A_name_is_a_capital_and_then_letters_and_digits(string name, bool isValid)
    {
        CSharpName.IsValid(name).Should().Be(isValid);
    }
}
