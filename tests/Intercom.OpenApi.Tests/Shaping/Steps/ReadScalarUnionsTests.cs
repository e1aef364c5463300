using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class ReadScalarUnionsTests
{
    [Test]
    public void A_choice_between_scalars_is_the_first_of_them()
    {
        ApiDescription lowered = Lowered.By<ReadScalarUnions>("""
            schemas:
              order: {properties: {id: {description: Its identifier., oneOf: [{type: string, description: Text.}, {type: integer}]}}}
            """);

        lowered.Schemas["order"]!["properties"]!["id"].ShouldBe("{type: string, description: Its identifier.}");
    }

    [Test]
    public void A_choice_between_scalars_and_an_object_is_the_object()
    {
        ApiDescription lowered = Lowered.By<ReadScalarUnions>("""
            schemas:
              order: {properties: {buyer: {anyOf: [{type: string}, {$ref: '#/components/schemas/person'}]}}}
              person: {type: object}
            """);

        lowered.Schemas["order"]!["properties"]!["buyer"].ShouldBe("$ref: '#/components/schemas/person'");
    }

    [Test]
    public void A_branch_that_can_be_null_makes_the_whole_nullable()
    {
        ApiDescription lowered = Lowered.By<ReadScalarUnions>("""
            schemas:
              order: {properties: {id: {oneOf: [{type: string}, {type: integer, nullable: true}]}}}
            """);

        lowered.Schemas["order"]!["properties"]!["id"].ShouldBe("{type: string, nullable: true}");
    }

    [TestCase("{oneOf: [{$ref: '#/components/schemas/a'}, {$ref: '#/components/schemas/b'}]}")]
    [TestCase("{oneOf: [{type: string, enum: [a]}, {type: object}]}")]
    [TestCase("{oneOf: [{type: string}], properties: {a: {type: string}}}")]
    [TestCase("{oneOf: [{type: string}, {$ref: '#/components/schemas/a'}, {$ref: '#/components/schemas/b'}]}")]
    public void Anything_else_stays_a_choice(string schema)
    {
        ApiDescription lowered = Lowered.By<ReadScalarUnions>($$"""
            schemas:
              order: {{schema}}
            """);

        lowered.Schemas["order"].ShouldBe(schema);
    }

    [TestCase("{oneOf: [{type: string}, {type: integer}]}", "{$ref: '#/components/schemas/ScalarValue'}")]

    [
        TestCase(
            "{oneOf: [{type: number}, {type: boolean, nullable: true}], description: Any.}",
            "{$ref: '#/components/schemas/ScalarValue', nullable: true, description: Any.}"),
    ]
    [TestCase("{oneOf: [{type: integer}, {type: number}]}", "{type: integer}")]

    [
        TestCase(
            "{type: array, items: {anyOf: [{type: string}, {type: boolean}]}}",
            "{type: array, items: {$ref: '#/components/schemas/ScalarValue'}}"),
    ]
    public void A_choice_between_scalars_that_is_only_sent_is_made_of_each(string schema, string expected)
    {
        ApiDescription lowered = WithBody($"order: {{type: object, properties: {{value: {schema}}}}}");

        lowered.Schemas["order"]!["properties"]!["value"].ShouldBe(expected);
    }

    [TestCase("buyer_id")]
    [TestCase("id")]
    public void An_identifier_that_is_sent_is_text(string name) =>
        WithBody($"order: {{type: object, properties: {{{name}: {{oneOf: [{{type: string}}, {{type: integer}}]}}}}}}")
            .Schemas["order"]!["properties"]![name].ShouldBe("{type: string}");

    [Test]
    public void What_is_received_too_is_the_first_of_them()
    {
        ApiDescription lowered = WithBody(
            "order: {type: object, properties: {value: {oneOf: [{type: string}, {type: integer}]}}}",
            "{'200': {content: {application/json: {schema: {$ref: '#/components/schemas/order'}}}}}");

        lowered.Schemas["order"]!["properties"]!["value"].ShouldBe("{type: string}");
    }

    private static ApiDescription WithBody(string schemas, string responses = "{}") => Lowered.By<ReadScalarUnions>($$"""
        schemas:
          {{schemas}}
        paths:
          /orders: {post: {operationId: Orders_Create, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/order'} } } }, responses: {{responses}} } }
        """);
}
