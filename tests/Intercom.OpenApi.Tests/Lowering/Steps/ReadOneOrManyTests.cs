using Intercom.OpenApi.Description;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class ReadOneOrManyTests
{
    [TestCase("[{type: string}, {type: array, items: {type: string}}]")]
    [TestCase("[{type: array, items: {type: string}}, {type: string}]")]
    public void One_or_many_is_many(string branches)
    {
        ApiDescription lowered = Lowered.By<ReadOneOrMany>($$"""
            schemas:
              order: {properties: {tags: {description: Words., oneOf: {{branches}} } } }
            """);

        lowered.Schemas["order"]!["properties"]!["tags"].ShouldBe("{description: Words., type: array, items: {type: string}}");
    }

    [TestCase("[{type: string}, {type: array, items: {type: integer}}]")]
    [TestCase("[{type: string}, {type: array, items: {type: string}}, {type: boolean}]")]
    public void Anything_else_stays_a_choice(string branches)
    {
        ApiDescription lowered = Lowered.By<ReadOneOrMany>($$"""
            schemas:
              order: {oneOf: {{branches}} }
            """);

        lowered.Schemas["order"].ShouldBe("oneOf: " + branches);
    }
}
