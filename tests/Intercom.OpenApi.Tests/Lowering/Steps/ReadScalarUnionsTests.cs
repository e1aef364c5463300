using Intercom.OpenApi.Description;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

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
}
