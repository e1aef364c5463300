using Intercom.OpenApi.Document;
using Intercom.OpenApi.Pipeline;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Naming.Steps;

public class ListComponentTypesTests
{
    private const string Order = "order: {type: object, properties: {id: {type: string}}}";

    [TestCase("order_line: {type: object, properties: {id: {type: string}}}", "OrderLine")]
    [TestCase("order_line: {type: object, x-csharp-name: Line, properties: {id: {type: string}}}", "Line")]
    [TestCase("order_line: {type: object, x-csharp-type: order, properties: {id: {type: string}}}", "Order")]
    [TestCase("order_line: {type: object, x-csharp-type: HandMade, properties: {id: {type: string}}}", "HandMade")]
    [TestCase("order_line: {$ref: '#/components/schemas/order'}", "Order")]
    [TestCase("order_line: {description: A line., allOf: [{$ref: '#/components/schemas/order'}]}", "Order")]
    [TestCase("order_line: {type: string, enum: [one, two]}", "OrderLine")]
    [TestCase("order_line: {type: string}", null)]
    [TestCase("order_line: {type: object, additionalProperties: {type: string}}", null)]
    public void A_schema_has_the_type_that_it_is_lowered_to(string schema, string? type) =>
        ((string?)Types($"schemas: {{{schema}, {Order}}}")["order_line"]).Should().Be(type);

    [Test]
    public void A_schema_that_is_only_part_of_others_has_no_type()
    {
        JObject types = Types("""
            schemas:
              base: {type: object, properties: {id: {type: string}}}
              order: {type: object, properties: {total: {type: string}}, allOf: [{$ref: '#/components/schemas/base'}]}
            """);

        types.ToString(Newtonsoft.Json.Formatting.None).Should().Be("""{"base":null,"order":"Order"}""");
    }

    [Test]
    public void Every_schema_of_this_description_is_there_and_every_type_is_one_of_its_types()
    {
        PreparedDescription prepared = ThisRepository.Description;

        JObject types = (JObject)prepared.Lowered.Root[SpecExtensions.ComponentTypes]!;

        types.Properties().Select(type => type.Name).Should().Equal(new ApiDescription(prepared.Bundle).SchemaNames());
        types.Properties().Select(type => (string?)type.Value).OfType<string>().Should().BeSubsetOf(prepared.Lowered.SchemaNames());
    }

    private static JObject Types(string yaml) => (JObject)Lowered.ByAllSteps(yaml).Root[SpecExtensions.ComponentTypes]!;
}
