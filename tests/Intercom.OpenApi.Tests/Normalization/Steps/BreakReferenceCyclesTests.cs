using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

public class BreakReferenceCyclesTests
{
    [TestCase("a: {$ref: '#/components/schemas/a'}", "a: {}")]
    [TestCase("a: {$ref: '#/components/schemas/b'}, b: {$ref: '#/components/schemas/a'}", "a: {$ref: '#/components/schemas/b'}, b: {}")]
    [TestCase("a: {oneOf: [{$ref: '#/components/schemas/a'}, {type: string}]}", "a: {oneOf: [{type: string}]}")]
    [TestCase(
        "a: {oneOf: [{oneOf: [{$ref: '#/components/schemas/b'}]}, {type: string}]}, b: {allOf: [{$ref: '#/components/schemas/a'}], type: "
        + "object}",
        "a: {oneOf: [{oneOf: [{$ref: '#/components/schemas/b'}]}, {type: string}]}, b: {type: object}")]
    [TestCase("a: {type: array, items: {$ref: '#/components/schemas/a'}}", "a: {type: array, items: {}}")]
    [TestCase("a: {type: object, additionalProperties: {$ref: '#/components/schemas/a'}}", "a: {type: object, additionalProperties: {}}")]
    public void What_is_made_of_itself_is_not_any_more(string schemas, string expected)
    {
        (JObject normalized, IReadOnlyList<Diagnostic> changes) = Normalize(schemas);

        normalized.ShouldBe($"{{{expected}}}");
        changes.Should().ContainSingle().Which.Effect.Should().Contain("cycle");
    }

    [TestCase("a: {properties: {parent: {$ref: '#/components/schemas/a'}}}")]
    [TestCase("a: {properties: {children: {type: array, items: {$ref: '#/components/schemas/a'}}}}")]
    [TestCase("a: {properties: {id: {type: string}}, additionalProperties: {$ref: '#/components/schemas/a'}}")]
    [TestCase("a: {oneOf: [{$ref: '#/components/schemas/b'}]}, b: {properties: {other: {$ref: '#/components/schemas/a'}}}")]
    [TestCase("a: {$ref: '#/components/schemas/c'}, b: {$ref: '#/components/schemas/c'}, c: {type: string}")]
    public void What_holds_itself_stays(string schemas)
    {
        (JObject normalized, IReadOnlyList<Diagnostic> changes) = Normalize(schemas);

        normalized.ShouldBe($"{{{schemas}}}");
        changes.Should().BeEmpty();
    }

    private static (JObject Schemas, IReadOnlyList<Diagnostic> Changes) Normalize(string schemas)
    {
        JObject document = YamlFile.Parse($"components: {{schemas: {{{schemas}}}}}");
        DiagnosticBag diagnostics = new();
        new BreakReferenceCycles().Apply(document, diagnostics);
        return ((JObject)document["components"]!["schemas"]!, diagnostics.Changes);
    }
}
