using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class ValidateShapesTests
{
    [Test]
    public void Schemas_and_references_to_schemas_pass_wherever_they_are()
    {
        Action check = () => Lowered.By<ValidateShapes>("""
            schemas:
              order:
                properties: {buyer: {$ref: '#/components/schemas/person'}, lines: {type: array, items: {oneOf: [{type: string}, {$ref: '#/components/schemas/line'}]}}}
                additionalProperties: false
              person: {type: object, additionalProperties: {type: string}}
              line: {}
            """);

        check.Should().NotThrow();
    }

    [TestCase("", "schema order:")]
    [TestCase("text", "schema order:")]
    [TestCase("{properties: {id: }}", "schema order.id:")]
    [TestCase("{properties: [id]}", "schema order: its properties")]
    [TestCase("{items: [{type: string}]}", "schema order items:")]
    [TestCase("{properties: {id: {anyOf: [string]}}}", "schema order.id anyOf:")]
    public void What_is_no_schema_where_one_belongs_is_rejected(string schema, string place)
    {
        Failure.Of(() => Lowered.By<ValidateShapes>($"schemas:\n  order: {schema}"))
            .Should().StartWith(place).And.Contain("openapi/intercom.yaml");
    }

    [TestCase("{$ref: '#/definitions/person'}", "schema order:", "#/definitions/person")]
    [TestCase("{properties: {buyer: {$ref: person.yaml}}}", "schema order.buyer:", "person.yaml")]

    [
        TestCase(
            "{items: {$ref: '#/components/responses/person', description: Who buys.}}",
            "schema order items:",
            "#/components/responses/person"),
    ]
    public void A_reference_to_anything_but_a_schema_is_rejected(string schema, string place, string reference)
    {
        Failure.Of(() => Lowered.By<ValidateShapes>($"schemas:\n  order: {schema}"))
            .Should().StartWith(place).And.Contain(reference).And.Contain("openapi/intercom.yaml");
    }

    [Test]
    public void Bodies_responses_and_parameters_are_checked_too()
    {
        Failure.Of(() => Lowered.By<ValidateShapes>("""
            paths:
              /orders: {get: {operationId: Orders_List, responses: {'200': {content: {application/json: {schema: {$ref: '#/definitions/orders'}}}}}}}
            """)).Should().StartWith("operation GET /orders response 200").And.Contain("#/definitions/orders");
    }
}
