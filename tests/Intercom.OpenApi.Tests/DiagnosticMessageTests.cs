using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests;

/// <summary>Every error of the description or an overlay is reported with the file to correct.</summary>
public class DiagnosticMessageTests
{
    private const string Order = "$.components.schemas.order";
    private const string Id = "$.components.schemas.order.properties";
    private const string Get = "$.paths['/orders/{id}'].get";

    [Test]
    public void The_repository_of_these_tests_is_fine_when_nothing_spoils_it()
    {
        using TemporaryRepository repository = new();

        repository.Load().Lowered.Operations.Should().ContainSingle();
    }

    [Test]
    public void Two_types_of_one_name()
    {
        Message(
            "$.components.schemas",
            "{order_state: {x-csharp-name: Order, type: object, description: A state., properties: {id: {type: string, description: Its "
            + "id.}}}}")
            .Should().Contain("schema order_state: ").And.Contain("schema order.").And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void Two_members_of_one_name()
    {
        Message(Id, "{Id: {type: string, description: Another id.}}")
            .Should().Contain("schema Order.Id").And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void Two_values_of_one_name()
    {
        Message(Id, "{state: {type: string, description: Its state., enum: [in_use, in-use]}}")
            .Should().Contain("schema OrderState").And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void Two_operations_of_one_name()
    {
        Message(
            "$.paths",
            "{/all: {get: {operationId: Orders_Get, tags: [Orders], summary: Gets all., description: At once., responses: {'204': "
            + "{description: OK}}}}}")
            .Should().Contain("operation GET /all: ").And
            .Contain("operation GET /orders/{id}.").And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void Two_parameters_of_one_name()
    {
        Message(Get + ".parameters", "{name: ID, x-csharp-name: id, in: query, description: Another id., schema: {type: string}}")
            .Should().Contain("operation GET /orders/{id}").And.Contain("ID").And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void An_operation_without_a_name_in_CSharp()
    {
        Message(Get, "{operationId: getOrder}")
            .Should().Contain("operation GET /orders/{id}").And.Contain("getOrder").And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void A_type_that_is_called_like_one_of_CSharp()
    {
        Message(
            "$.components.schemas",
            "{task: {type: object, description: A task., properties: {id: {type: string, description: Its id.}}}}")
            .Should().Contain("schema task").And.Contain("Task").And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void A_parameter_that_is_called_like_a_word_of_CSharp()
    {
        Message(Get + ".parameters", "{name: event, in: query, description: An event., schema: {type: string}}")
            .Should().Contain("operation GET /orders/{id}").And
            .Contain("event").And.Contain("x-csharp-name").And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void A_header_that_no_method_sends()
    {
        Message(Get + ".parameters", "{name: X-Foo, in: header, required: true, description: A header., schema: {type: string}}")
            .Should().Contain("operation GET /orders/{id}").And.Contain("X-Foo").And.Contain("openapi/overlays/10-corrections.yaml");
    }

    [Test]
    public void Two_successes_with_different_bodies()
    {
        Message(Get + ".responses", "{'202': {description: Later, content: {text/plain: {schema: {type: string}}}}}")
            .Should().Contain("operation GET /orders/{id}").And.Contain("200 and 202").And.Contain("openapi/overlays/10-corrections.yaml");
    }

    [TestCase("$.components.schemas", "{zzz: null}", "schema zzz")]
    [TestCase(Id, "{zzz: null}", "schema order.zzz")]
    [TestCase(Id, "{buyer: {description: Who buys., $ref: '#/definitions/person'}}", "schema order.buyer")]
    public void What_is_no_schema(string target, string update, string place)
    {
        Message(target, update).Should().StartWith(place).And.Contain("openapi/intercom.yaml");
    }

    [Test]
    public void A_union_that_no_step_lowers()
    {
        Message(
            Id,
            "{lines: {description: Its lines., oneOf: [{type: array, items: {type: string}}, {type: array, items: {type: integer}}]}}")
            .Should().Contain("schema order.lines").And.Contain("oneOf").And.Contain("openapi/overlays/10-corrections.yaml");
    }

    [Test]
    public void Aliases_that_form_a_cycle()
    {
        Message(
            "$.components.schemas",
            "{first: {$ref: '#/components/schemas/second', description: One.}, second: {$ref: '#/components/schemas/first', description: "
            + "Two.}}")
            .Should().Contain("schema second").And.Contain("first").And.Contain("cycle").And.Contain("openapi/intercom.yaml");
    }

    [Test]
    public void An_allOf_that_leads_back_to_itself()
    {
        Message("$.components.schemas", """
            {first: {description: One., allOf: [{$ref: '#/components/schemas/second'}], properties: {a: {type: string, description: A.}}},
             second: {description: Two., allOf: [{$ref: '#/components/schemas/first'}], properties: {b: {type: string, description: B.}}}}
            """.ReplaceLineEndings(" "))
            .Should().Contain("schema second").And.Contain("first").And.Contain("allOf").And.Contain("openapi/intercom.yaml");
    }

    [Test]
    public void A_reference_to_nothing()
    {
        Message(Id, "{buyer: {$ref: '#/components/schemas/person', description: Who buys.}}")
            .Should().Contain("$.components.schemas.order.properties").And.Contain("person").And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void A_member_that_nobody_documented()
    {
        Message(Id, "{price: {type: number}}")
            .Should().Contain("$.components.schemas.order.properties.price").And.Contain("openapi/overlays/30-docs");
    }

    [Test]
    public void Documentation_of_a_member_that_does_not_exist()
    {
        Message(Order, "{properties: {idd: {description: Its id.}}}", "30-docs/orders.yaml")
            .Should().Contain("components.schemas.order.properties.idd").And.Contain("openapi/overlays/30-docs");
    }

    [Test]
    public void An_overlay_that_says_what_is_there_already()
    {
        Message(Order, "{description: An order.}", "30-docs/orders.yaml")
            .Should().Contain("orders.yaml").And.Contain(Order).And.Contain("changes nothing");
    }

    [Test]
    public void An_overlay_that_matches_nothing()
    {
        Message("$.components.schemas.oder", "{description: An order.}", "30-docs/orders.yaml")
            .Should().Contain("orders.yaml").And.Contain("$.components.schemas.oder");
    }

    private static string Message(string target, string update, string overlay = "20-names.yaml")
    {
        using TemporaryRepository repository = new();
        repository.With($"  - target: {target}\n    update: {update}", overlay);
        return Failure.Of(repository.Load);
    }
}
