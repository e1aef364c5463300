using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class FlattenAllOfTests
{
    [Test]
    public void Around_one_reference_it_is_the_reference_with_what_stands_beside_it()
    {
        ApiDescription lowered = Lowered.By<FlattenAllOf>("""
            schemas:
              order: {properties: {buyer: {type: object, nullable: true, description: Who buys., allOf: [{$ref: '#/components/schemas/person'}]}}}
              person: {properties: {id: {type: string}}}
            """);

        lowered.Schemas["order"]!["properties"]!["buyer"].ShouldBe(
            "{$ref: '#/components/schemas/person', nullable: true, description: Who buys.}");
    }

    [Test]
    public void Several_parts_become_one_object_with_the_members_of_all()
    {
        ApiDescription lowered = Lowered.By<FlattenAllOf>("""
            schemas:
              order:
                description: An order.
                allOf:
                  - $ref: '#/components/schemas/base'
                  - {properties: {price: {type: number}}, required: [price, id]}
                properties: {note: {type: string}}
                required: [note]
              base: {properties: {id: {type: string}}, required: [id]}
              user: {properties: {base: {$ref: '#/components/schemas/base'}}}
            """);

        lowered.Schemas["order"].ShouldBe("""
            type: object
            description: An order.
            properties: {id: {type: string}, price: {type: number}, note: {type: string}}
            required: [id, price, note]
            """);
    }

    [Test]
    public void What_is_said_of_a_part_in_place_is_said_of_the_whole_unless_that_has_words_of_its_own()
    {
        ApiDescription lowered = Lowered.By<FlattenAllOf>("""
            schemas:
              order: {allOf: [{$ref: '#/components/schemas/base'}, {description: An order., properties: {id: {type: string}}}]}
              offer: {description: An offer., allOf: [{$ref: '#/components/schemas/base'}, {description: A part., properties: {id: {type: string}}}]}
              base: {description: What all have., properties: {at: {type: string}}}
            """);

        ((string?)lowered.Schemas["order"]!["description"]).Should().Be("An order.");
        ((string?)lowered.Schemas["offer"]!["description"]).Should().Be("An offer.");
    }

    [Test]
    public void A_later_part_overrides_a_member_of_an_earlier_one()
    {
        ApiDescription lowered = Lowered.By<FlattenAllOf>("""
            schemas:
              order: {allOf: [{properties: {id: {type: string}}}, {properties: {id: {type: integer}}}]}
            """);

        lowered.Schemas["order"]!["properties"].ShouldBe("id: {type: integer}");
    }

    [Test]
    public void Parts_that_have_parts_themselves_are_flattened_first()
    {
        ApiDescription lowered = Lowered.By<FlattenAllOf>("""
            schemas:
              third: {allOf: [{$ref: '#/components/schemas/second'}, {properties: {c: {type: string}}}]}
              second: {allOf: [{$ref: '#/components/schemas/first'}, {properties: {b: {type: string}}}]}
              first: {properties: {a: {type: string}}}
            """);

        ((JObject)lowered.Schemas["third"]!["properties"]!).Properties().Select(member => member.Name).Should().Equal("a", "b", "c");
    }

    [Test]
    public void What_was_only_used_as_a_part_makes_no_type_of_its_own()
    {
        ApiDescription lowered = Lowered.By<FlattenAllOf>("""
            schemas:
              order: {allOf: [{$ref: '#/components/schemas/base'}, {properties: {price: {type: number}}}]}
              base: {properties: {id: {type: string}}}
              event: {properties: {id: {type: string}}}
            """);

        lowered.SchemaNames().Should().BeEquivalentTo(["order", "event"], "the event was never used, so it is there for another reason");
    }

    [Test]
    public void Parts_that_lead_back_to_themselves_are_rejected()
    {
        string message = Failure.Of(() => Lowered.By<FlattenAllOf>("""
            schemas:
              order: {allOf: [{$ref: '#/components/schemas/base'}, {properties: {price: {type: number}}}]}
              base: {allOf: [{$ref: '#/components/schemas/order'}, {properties: {id: {type: string}}}]}
            """));

        message.Should().Contain("schema order").And.Contain("allOf refers to itself").And.Contain("openapi/intercom.yaml");
    }

    [Test]
    public void A_part_that_does_not_exist_is_rejected()
    {
        string message = Failure.Of(() => Lowered.By<FlattenAllOf>("""
            schemas:
              order: {allOf: [{$ref: '#/components/schemas/bass'}, {properties: {price: {type: number}}}]}
            """));

        message.Should().Contain("schema order").And.Contain("bass").And.Contain("openapi/intercom.yaml");
    }

    [TestCase("{oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}]}")]
    [TestCase("{type: string, enum: [a, b]}")]
    [TestCase("{type: array, items: {type: string}}")]
    [TestCase("{type: object, additionalProperties: {type: string}}")]
    public void A_part_that_is_more_than_members_is_rejected_rather_than_lost(string part)
    {
        string message = Failure.Of(() => Lowered.By<FlattenAllOf>($$"""
            schemas:
              order: {allOf: [{properties: {id: {type: string} } }, {{part}}]}
            """));

        message.Should().Contain("schema order").And.Contain("allOf").And.Contain("openapi/overlays/10-corrections.yaml");
    }
}
