using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Naming.Steps;

public class ShareEnumsTests
{
    [Test]
    public void The_names_of_values_are_shared_with_the_values()
    {
        ApiDescription lowered = Lowered.By<ShareEnums>("""
            schemas:
              first: {type: object, properties: {operator: {type: string, enum: [OR, AND]}}}
              second: {type: object, properties: {operator: {type: string, enum: [AND, OR], x-csharp-name: GroupOperator, x-enumNames: [And, Or]}}}
            """);

        foreach (string name in new[] { "first", "second" })
        {
            lowered.Schemas[name]!["properties"]!["operator"].ShouldBe(
                "{type: string, enum: [AND, OR], x-csharp-name: GroupOperator, x-enumNames: [And, Or]}");
        }
    }

    [Test]
    public void The_same_values_for_a_member_of_the_same_name_are_one_type_with_the_shortest_name()
    {
        ApiDescription lowered = Lowered.By<ShareEnums>("""
            schemas:
              order_confirmation: {properties: {state: {type: string, enum: [closed, open]}}}
              order: {properties: {state: {type: string, enum: [open, closed]}}}
            """);

        lowered.Schemas["order_confirmation"]!["properties"]!["state"].ShouldBe(
            "{type: string, enum: [closed, open], x-csharp-name: OrderState}");
        lowered.Schemas["order"]!["properties"]!["state"].ShouldBe("{type: string, enum: [closed, open], x-csharp-name: OrderState}");
    }

    [Test]
    public void The_name_that_a_person_gave_to_one_goes_for_all()
    {
        ApiDescription lowered = Lowered.By<ShareEnums>("""
            schemas:
              order: {properties: {state: {type: string, enum: [open, closed]}}}
              ticket: {properties: {state: {type: string, enum: [open, closed], x-csharp-name: Progress}}}
            """);

        ((string?)lowered.Schemas["order"]!["properties"]!["state"]![SpecExtensions.Name]).Should().Be("Progress");
    }

    [Test]
    public void Two_names_for_the_same_values_are_rejected()
    {
        string message = Failure.Of(() => Lowered.By<ShareEnums>("""
            schemas:
              order: {properties: {state: {type: string, enum: [open, closed], x-csharp-name: Progress}}}
              ticket: {properties: {state: {type: string, enum: [open, closed], x-csharp-name: Stage}}}
            """));

        message.Should().Contain("schema order.state").And.Contain("schema ticket.state").And.Contain("Progress").And.Contain("Stage")
            .And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void Other_members_and_other_values_are_types_of_their_own()
    {
        ApiDescription lowered = Lowered.By<ShareEnums>("""
            schemas:
              order: {properties: {state: {type: string, enum: [open, closed]}, door: {type: string, enum: [open, closed]}}}
              ticket: {properties: {state: {type: string, enum: [open, closed, snoozed]}}}
            """);

        lowered.Schemas.Descendants().OfType<JObject>().Where(schema => schema.ContainsKey(SpecExtensions.Name)).Should().BeEmpty();
    }

    [Test]
    public void Parameters_share_with_members_of_their_name()
    {
        ApiDescription lowered = Lowered.By<ShareEnums>("""
            schemas:
              order: {properties: {state: {type: string, enum: [open, closed], x-csharp-name: OrderState}}}
            paths:
              /orders: {get: {operationId: Orders_List, parameters: [{name: state, in: query, schema: {type: string, enum: [open, closed]}}]}}
            """);

        ((string?)lowered.Operation("Orders_List")["parameters"]![0]!["schema"]![SpecExtensions.Name]).Should().Be("OrderState");
    }
}
