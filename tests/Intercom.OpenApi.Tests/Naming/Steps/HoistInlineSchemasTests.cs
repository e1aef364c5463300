using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Naming.Steps;

public class HoistInlineSchemasTests
{
    [Test]
    public void An_object_in_place_is_named_after_its_owner_and_its_member()
    {
        ApiDescription lowered = Lowered.By<HoistInlineSchemas>("""
            schemas:
              order: {x-usage: both, properties: {ship_to: {type: object, nullable: true, description: Where to., properties: {city: {type: string}}}}}
            """);

        lowered.Schemas["order"]!["properties"]!["ship_to"].ShouldBe(
            "{$ref: '#/components/schemas/OrderShipTo', description: Where to., nullable: true}");
        lowered.Schemas["OrderShipTo"].ShouldBe(
            "{type: object, description: Where to., x-usage: both, properties: {city: {type: string}}}");
    }

    [Test]
    public void A_name_given_by_a_person_wins()
    {
        ApiDescription lowered = Lowered.By<HoistInlineSchemas>("""
            schemas:
              order: {properties: {ship_to: {x-csharp-name: Address, properties: {city: {type: object, properties: {zip: {type: string}}}}}}}
            """);

        lowered.SchemaNames().Should().BeEquivalentTo("order", "Address", "AddressCity");
    }

    [Test]
    public void The_name_given_to_the_owner_counts()
    {
        ApiDescription lowered = Lowered.By<HoistInlineSchemas>("""
            schemas:
              order: {x-csharp-name: Purchase, properties: {state: {type: string, enum: [open, closed]}}}
            """);

        lowered.SchemaNames().Should().BeEquivalentTo("order", "PurchaseState");
    }

    [Test]
    public void Items_and_values_are_named_in_the_singular()
    {
        ApiDescription lowered = Lowered.By<HoistInlineSchemas>("""
            schemas:
              order:
                properties:
                  lines: {type: array, items: {properties: {id: {type: string}}}}
                  prices: {type: object, additionalProperties: {properties: {amount: {type: number}}}}
            """);

        lowered.SchemaNames().Should().BeEquivalentTo("order", "OrderLine", "OrderPrice");
    }

    [Test]
    public void Bodies_responses_and_parameters_are_named_after_their_operation()
    {
        ApiDescription lowered = Lowered.By<HoistInlineSchemas>("""
            paths:
              /orders:
                post:
                  operationId: Orders_Create
                  parameters: [{name: sort_by, in: query, schema: {type: string, enum: [date, price]}}]
                  requestBody: {content: {application/json: {schema: {properties: {id: {type: string}}}}}}
                  responses: {'200': {content: {application/json: {schema: {properties: {done: {type: boolean}}}}}}}
            """);

        lowered.SchemaNames().Should().BeEquivalentTo("CreateOrdersRequest", "CreateOrdersResponse", "CreateOrdersSortBy");
        ((string?)lowered.Schemas["CreateOrdersRequest"]![SpecExtensions.Usage]).Should().Be(SchemaUsage.Request);
        ((string?)lowered.Schemas["CreateOrdersResponse"]![SpecExtensions.Usage]).Should().Be(SchemaUsage.Response);
    }

    [Test]
    public void Two_of_one_name_that_say_the_same_are_one_type_for_both_uses()
    {
        ApiDescription lowered = Lowered.By<HoistInlineSchemas>("""
            schemas:
              order: {x-usage: request, properties: {ship_to: {x-csharp-name: Address, properties: {city: {type: string, description: A city.}}}}}
              buyer: {x-usage: response, properties: {home: {x-csharp-name: Address, properties: {city: {type: string}}}}}
            """);

        ((string?)lowered.Schemas["Address"]![SpecExtensions.Usage]).Should().Be(SchemaUsage.Both);
    }

    [Test]
    public void Two_of_one_name_that_say_different_things_are_rejected()
    {
        string message = Failure.Of(() => Lowered.By<HoistInlineSchemas>("""
            schemas:
              order: {properties: {ship_to: {x-csharp-name: Address, properties: {city: {type: string}}}}}
              buyer: {properties: {home: {x-csharp-name: Address, properties: {town: {type: string}}}}}
            """));

        message.Should().Contain("schema buyer.home").And.Contain("Address").And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void A_member_whose_value_is_fixed_makes_no_type()
    {
        ApiDescription lowered = Lowered.By<HoistInlineSchemas>("""
            schemas:
              order: {properties: {type: {type: string, enum: [order], x-constant: order}, tags: {type: array, items: {type: string}}}}
            """);

        lowered.SchemaNames().Should().BeEquivalentTo("order");
    }

    [Test]
    public void An_enumeration_without_documentation_has_that_of_its_parameter_or_list()
    {
        ApiDescription lowered = Lowered.By<HoistInlineSchemas>("""
            paths:
              /orders:
                get:
                  operationId: Orders_List
                  parameters:
                    - {name: state, in: query, description: The state of the orders., schema: {type: string, enum: [open, closed]}}
                    - {name: sort, in: query, description: The sort order., schema: {type: array, items: {type: string, enum: [date, price]}}}
                  responses: {}
            schemas:
              order:
                properties:
                  colors: {type: array, description: The colors of the order. Empty if there are none., items: {type: string, enum: [red, blue]}}
                  description: {type: string, description: The description.}
                  items: {type: string, enum: [one, many]}
            """);

        lowered.Schemas
            .Properties()
            .Select(schema => (schema.Name, (string?)schema.Value["description"]))
            .Should().BeEquivalentTo(new (string, string?)[]
        {
            ("order", null),
            ("OrderColor", "The colors of the order."),
            ("OrderItems", null),
            ("ListOrdersState", "The state of the orders."),
            ("ListOrdersSortItem", "The sort order."),
        });
    }

    [TestCase("Null if unknown.")]
    [TestCase("Empty if there is none.")]
    [TestCase("Default: the owner.")]
    [TestCase("Required for an order.")]
    [TestCase("Not required for a draft.")]
    public void A_sentence_about_the_property_alone_is_not_documentation_of_its_type(string sentence)
    {
        ApiDescription lowered = Lowered.By<HoistInlineSchemas>($$"""
            schemas:
              order:
                type: object
                properties:
                  buyer:
                    type: object
                    description: 'The buyer. {{sentence}} Kept for a year.'
                    properties:
                      id: {type: string}
            """);

        ((string?)lowered.Schemas["OrderBuyer"]!["description"]).Should().Be("The buyer. Kept for a year.");
        ((string?)lowered.Schemas["order"]!["properties"]!["buyer"]!["description"]).Should().Be($"The buyer. {sentence} Kept for a year.");
    }
}
