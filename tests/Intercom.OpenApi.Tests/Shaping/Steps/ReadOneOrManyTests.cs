using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class ReadOneOrManyTests
{
    [TestCase("[{type: string}, {type: array, items: {type: string}}]")]
    [TestCase("[{type: array, items: {type: string}}, {type: string}]")]
    public void One_or_many_is_many(string variants)
    {
        ApiDescription lowered = Lowered.By<ReadOneOrMany>($$"""
            schemas:
              order: {properties: {tags: {description: Words., oneOf: {{variants}} } } }
            """);

        lowered.Schemas["order"]!["properties"]!["tags"].ShouldBe("{description: Words., type: array, items: {type: string}}");
    }

    [TestCase("[{type: string}, {type: array, items: {type: integer}}]")]
    [TestCase("[{type: string}, {type: array, items: {type: string}}, {type: boolean}]")]
    public void Anything_else_stays_a_choice(string variants)
    {
        ApiDescription lowered = Lowered.By<ReadOneOrMany>($$"""
            schemas:
              order: {oneOf: {{variants}} }
            """);

        lowered.Schemas["order"].ShouldBe("oneOf: " + variants);
    }
}
