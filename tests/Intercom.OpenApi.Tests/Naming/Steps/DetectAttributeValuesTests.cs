using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Naming.Steps;

public class DetectAttributeValuesTests
{
    [TestCase("{type: object}")]
    [TestCase("{type: object, nullable: true, description: Anything.}")]
    [TestCase("{type: object, additionalProperties: true}")]
    [TestCase("{type: object, additionalProperties: {}}")]
    [TestCase("{type: object, additionalProperties: {anyOf: [{type: string}, {type: number}]}}")]
    [TestCase("{type: object, additionalProperties: {oneOf: [{type: string}, {$ref: '#/components/schemas/order'}]}}")]
    public void The_values_of_a_map_of_no_fixed_type_are_attribute_values(string member)
    {
        JToken schema = Member(member);

        ((string?)schema["additionalProperties"]![SpecExtensions.Type], schema[SpecExtensions.Type]).Should().Be(("AttributeValue", null));
    }

    [TestCase("{}")]
    [TestCase("{description: Anything., nullable: true}")]
    [TestCase("{anyOf: [{type: object}, {type: string}]}")]
    [TestCase("{oneOf: [{type: string, nullable: true}, {type: array, items: {type: integer}}]}")]
    [TestCase("{oneOf: [{type: string}, {type: integer}, {type: array, items: {type: string}}]}")]
    public void A_member_of_no_fixed_type_is_an_attribute_value(string member) =>
        ((string?)Member(member)[SpecExtensions.Type]).Should().Be("AttributeValue");

    [TestCase("{type: string}")]
    [TestCase("{type: array, items: {type: string}}")]
    [TestCase("{enum: [a, b]}")]
    [TestCase("{$ref: '#/components/schemas/order'}")]
    [TestCase("{type: object, properties: {id: {type: string}}}")]
    [TestCase("{type: object, additionalProperties: false}")]
    [TestCase("{type: object, additionalProperties: {type: string}}")]
    [TestCase("{oneOf: [{type: string}, {type: integer}]}")]
    [TestCase("{oneOf: [{type: string}, {type: array, items: {type: string}}]}")]
    [TestCase("{oneOf: [{$ref: '#/components/schemas/order'}, {type: array, items: {type: string}}]}")]
    [TestCase("{x-csharp-type: Own, type: object}")]
    [TestCase("{x-csharp-type: Own}")]
    public void A_member_of_a_fixed_type_keeps_it(string member) => Member(member).ShouldBe(member);

    [Test]
    public void Members_that_an_overlay_lists_are_maps_of_attribute_values()
    {
        ApiDescription description = Lowered.Describe(
            "schemas: {order: {properties: {extras: {type: object, additionalProperties: {type: string}}, words: {type: object, "
            + "additionalProperties: {type: string}}}}}");
        description.Root[SpecExtensions.AttributeMembers] = new JArray("extras");

        new DetectAttributeValues().Apply(description);

        description.Schemas["order"]!["properties"]!["extras"].ShouldBe(
            "{type: object, additionalProperties: {type: string, x-csharp-type: AttributeValue}}");
        description.Schemas["order"]!["properties"]!["words"].ShouldBe("{type: object, additionalProperties: {type: string}}");
    }

    [Test]
    public void A_component_is_a_map_of_attribute_values_where_members_are_described_by_it() =>
        Lowered.By<DetectAttributeValues>(
            "schemas: {extras: {type: object}, order: {properties: {extras: {$ref: '#/components/schemas/extras'}}}}")
            .Schemas["extras"].ShouldBe("{type: object, additionalProperties: {x-csharp-type: AttributeValue}}");

    [TestCase("requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/extras'}}}}")]
    [TestCase("responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/extras'}}}}}")]
    [TestCase("requestBody: {content: {application/json: {schema: {anyOf: [{$ref: '#/components/schemas/extras'}, {type: string}]}}}}")]
    public void A_whole_body_or_a_variant_stays_as_it_is(string use) =>
        Lowered.By<DetectAttributeValues>(
            $"{{schemas: {{extras: {{type: object}}}}, paths: {{/orders: {{post: {{operationId: Orders_Create, {use}}}}}}}}}")
            .Schemas["extras"].ShouldBe("{type: object}");

    private static JToken Member(string member) =>
        Lowered.By<DetectAttributeValues>(
            $$$"""schemas: {order: {properties: {id: {type: string} } }, holder: {properties: {member: {{{member}}} } } }""").Schemas["holder"]!["properties"]!["member"]!;
}
