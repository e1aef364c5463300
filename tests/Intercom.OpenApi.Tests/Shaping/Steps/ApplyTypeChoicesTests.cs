using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class ApplyTypeChoicesTests
{
    [Test]
    public void A_member_becomes_a_reference_to_the_schema_that_was_chosen_for_it()
    {
        ApiDescription lowered = Lowered.By<ApplyTypeChoices>("""
            schemas:
              order: {properties: {buyer: {x-csharp-type: person, oneOf: [{type: string}], description: Who buys., nullable: true}}}
              person: {type: object, properties: {id: {type: string}}}
            """);

        lowered.Schemas["order"]!["properties"]!["buyer"].ShouldBe(
            "{$ref: '#/components/schemas/person', description: Who buys., nullable: true}");
    }

    [Test]
    public void A_type_that_no_schema_has_is_one_written_by_hand_and_gets_a_stand_in()
    {
        ApiDescription lowered = Lowered.By<ApplyTypeChoices>("""
            schemas:
              order: {properties: {value: {x-csharp-type: AttributeValue, oneOf: [{type: string}, {type: array}]}}}
            """);

        lowered.Schemas["order"]!["properties"]!["value"].ShouldBe("{$ref: '#/components/schemas/AttributeValue'}");
        lowered.Schemas["AttributeValue"].ShouldBe("{type: object, properties: {}, x-hand-written: true}");
    }

    [Test]
    public void A_schema_that_is_typed_as_another_disappears_and_its_references_lead_to_the_other()
    {
        ApiDescription lowered = Lowered.By<ApplyTypeChoices>("""
            schemas:
              order: {properties: {buyer: {$ref: '#/components/schemas/buyer'}}}
              buyer: {type: object, x-csharp-type: person}
              person: {type: object}
            """);

        lowered.SchemaNames().Should().BeEquivalentTo("order", "person");
        ApiDescription.ReferenceName(lowered.Schemas["order"]!["properties"]!["buyer"]).Should().Be("person");
    }

    [Test]
    public void A_choice_of_a_schema_that_is_itself_typed_as_another_is_rejected()
    {
        string message = Failure.Of(() => Lowered.By<ApplyTypeChoices>("""
            schemas:
              buyer: {type: object, x-csharp-type: person}
              person: {type: object, x-csharp-type: human}
              human: {type: object}
            """));

        message.Should().Contain("schema buyer").And.Contain("person").And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void A_type_that_is_neither_a_schema_nor_a_name_in_CSharp_is_rejected()
    {
        string message = Failure.Of(() => Lowered.By<ApplyTypeChoices>("""
            schemas:
              order: {properties: {buyer: {x-csharp-type: prson}}}
            """));

        message.Should().Contain("schema order.buyer").And.Contain("prson").And.Contain("openapi/overlays/20-names.yaml");
    }
}
