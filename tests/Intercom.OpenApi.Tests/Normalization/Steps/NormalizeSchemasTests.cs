using Intercom.OpenApi.Normalization.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

public class NormalizeSchemasTests
{
    [TestCase("[]", "{}")]
    [TestCase("{type: [string, 'null']}", "{type: string, nullable: true}")]
    [TestCase("{type: [string, integer]}", "{oneOf: [{type: string}, {type: integer}]}")]
    [TestCase("{type: datetime}", "{type: string, format: date-time}")]
    [TestCase("{type: nonsense}", "{}")]
    [TestCase("{items: {type: string}}", "{items: {type: string}, type: array}")]
    [TestCase("{type: array}", "{type: array, items: {}}")]
    [TestCase("{type: string, properties: {id: {type: string}}}", "{type: object, properties: {id: {type: string}}}")]
    [TestCase("{additionalProperties: {type: string}}", "{additionalProperties: {type: string}, type: object}")]

    [
        TestCase(
            "{oneOf: [{oneOf: [{type: string}, {type: integer}]}, {type: boolean}]}",
            "{oneOf: [{type: string}, {type: integer}, {type: boolean}]}"),
    ]
    [TestCase("{anyOf: [{type: string}, {type: 'null'}]}", "{nullable: true, anyOf: [{type: string}]}")]
    [TestCase("{oneOf: []}", "{}")]
    [TestCase("{enum: [1, 1, 2]}", "{enum: ['1', '2']}")]
    [TestCase("{$ref: '#/components/schemas/b', type: object}", "{$ref: '#/components/schemas/b'}")]
    public void A_schema_is_brought_into_the_form_of_OpenAPI_3_0_and_the_change_is_reported(string schema, string expected)
    {
        NormalizedBy normalized = NormalizedBy.Step(new NormalizeSchemas(), $"{{components: {{schemas: {{a: {schema}}}}}}}");

        normalized.Document.ShouldBe($"{{components: {{schemas: {{a: {expected}}}}}}}");
    }

    [Test]
    public void A_property_that_is_required_is_listed_by_its_object() =>
        NormalizedBy.Step(
            new NormalizeSchemas(),
            "{components: {schemas: {a: {type: object, properties: {id: {type: string, required: true}}}}}}")
            .Document.ShouldBe("{components: {schemas: {a: {type: object, properties: {id: {type: string}}, required: [id]}}}}");
}
