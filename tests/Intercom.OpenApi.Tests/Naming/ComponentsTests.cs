using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Naming;

public class ComponentsTests
{
    [Test]
    public void A_component_added_twice_may_differ_in_documentation_and_is_then_used_for_both()
    {
        ApiDescription description = Lowered.Describe("schemas: {}");
        Components.Add(
            description,
            "Order",
            YamlFile.Parse("{type: object, x-usage: request, properties: {id: {type: string, description: Its id.}}}"),
            "here");

        Components.Add(
            description,
            "Order",
            YamlFile.Parse("{type: object, x-usage: response, properties: {id: {type: string}}}"),
            "there");

        ((string?)description.Schemas["Order"]![SpecExtensions.Usage]).Should().Be(SchemaUsage.Both);
    }

    [Test]
    public void A_component_added_twice_with_another_shape_gets_another_name()
    {
        ApiDescription description = Lowered.Describe("schemas: {}");
        Components.Add(description, "Order", YamlFile.Parse("properties: {description: {type: string}}"), "here");

        Components.Add(description, "Order", YamlFile.Parse("properties: {}"), "schema there").Should().Be("Order2");
        description.Diagnostics.Warnings
            .Should().ContainSingle().Which.Message
            .Should().StartWith("schema there").And.Contain("Order").And.Contain("openapi/overlays/20-names.yaml");
    }
}
