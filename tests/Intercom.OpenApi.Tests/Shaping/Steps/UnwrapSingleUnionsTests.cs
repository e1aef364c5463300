using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class UnwrapSingleUnionsTests
{
    [TestCase("oneOf")]
    [TestCase("anyOf")]
    public void A_union_with_one_branch_is_that_branch(string union)
    {
        ApiDescription lowered = Lowered.By<UnwrapSingleUnions>($$"""
            schemas:
              order: {properties: {buyer: {type: object, nullable: true, description: Who buys., {{union}}: [{$ref: '#/components/schemas/person', description: A person.}]} } }
              person: {type: object}
            """);

        lowered.Schemas["order"]!["properties"]!["buyer"].ShouldBe(
            "{$ref: '#/components/schemas/person', nullable: true, description: Who buys.}");
    }

    [TestCase("{oneOf: [{type: string}, {type: integer}]}")]
    [TestCase("{oneOf: [{required: [id]}], properties: {id: {type: string}}}")]
    public void Anything_else_stays_a_union(string schema)
    {
        ApiDescription lowered = Lowered.By<UnwrapSingleUnions>($$"""
            schemas:
              order: {{schema}}
            """);

        lowered.Schemas["order"].ShouldBe(schema);
    }
}
