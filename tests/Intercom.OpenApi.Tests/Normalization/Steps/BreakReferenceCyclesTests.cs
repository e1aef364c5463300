using Intercom.OpenApi.Document;
using Intercom.OpenApi.Normalization;
using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

public class BreakReferenceCyclesTests
{
    [TestCase("a: {$ref: '#/components/schemas/a'}", "a: {}")]
    [TestCase("a: {$ref: '#/components/schemas/b'}, b: {$ref: '#/components/schemas/a'}", "a: {$ref: '#/components/schemas/b'}, b: {}")]
    [TestCase("a: {oneOf: [{$ref: '#/components/schemas/a'}, {type: string}]}", "a: {oneOf: [{type: string}]}")]
    [TestCase("a: {oneOf: [{oneOf: [{$ref: '#/components/schemas/b'}]}, {type: string}]}, b: {allOf: [{$ref: '#/components/schemas/a'}], type: object}", "a: {oneOf: [{oneOf: [{$ref: '#/components/schemas/b'}]}, {type: string}]}, b: {type: object}")]
    [TestCase("a: {type: array, items: {$ref: '#/components/schemas/a'}}", "a: {type: array, items: {}}")]
    [TestCase("a: {type: object, additionalProperties: {$ref: '#/components/schemas/a'}}", "a: {type: object, additionalProperties: {}}")]
    public void What_is_made_of_itself_is_not_any_more(string schemas, string expected)
    {
        (JObject normalized, List<Repair> repairs) = Normalize(schemas);

        normalized.ShouldBe($"{{{expected}}}");
        repairs.Should().ContainSingle().Which.Change.Should().Contain("circle");
    }

    [TestCase("a: {properties: {parent: {$ref: '#/components/schemas/a'}}}")]
    [TestCase("a: {properties: {children: {type: array, items: {$ref: '#/components/schemas/a'}}}}")]
    [TestCase("a: {properties: {id: {type: string}}, additionalProperties: {$ref: '#/components/schemas/a'}}")]
    [TestCase("a: {oneOf: [{$ref: '#/components/schemas/b'}]}, b: {properties: {other: {$ref: '#/components/schemas/a'}}}")]
    [TestCase("a: {$ref: '#/components/schemas/c'}, b: {$ref: '#/components/schemas/c'}, c: {type: string}")]
    public void What_holds_itself_stays(string schemas)
    {
        (JObject normalized, List<Repair> repairs) = Normalize(schemas);

        normalized.ShouldBe($"{{{schemas}}}");
        repairs.Should().BeEmpty();
    }

    private static (JObject Schemas, List<Repair> Repairs) Normalize(string schemas)
    {
        JObject document = YamlFile.Parse($"components: {{schemas: {{{schemas}}}}}");
        List<Repair> repairs = [];
        new BreakReferenceCycles().Apply(document, repairs);
        return ((JObject)document["components"]!["schemas"]!, repairs);
    }
}
