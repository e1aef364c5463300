using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class ReadParametersTests
{
    [TestCase("query", "{type: string}")]
    [TestCase("query", "{type: string, enum: [open, closed]}")]
    [TestCase("query", "{type: string, format: date-time, x-unix: true}")]
    [TestCase("query", "{type: string, format: date-time}")]
    [TestCase("query", "{type: string, format: date}")]
    [TestCase("query", "{type: integer}")]
    [TestCase("query", "{type: integer, enum: [1, 2]}")]
    [TestCase("query", "{type: number}")]
    [TestCase("query", "{type: boolean}")]
    [TestCase("query", "{type: array, items: {type: string}}")]
    [TestCase("query", "{type: array, items: {type: integer}}")]
    [TestCase("query", "{type: array, items: {type: string, enum: [a]}}")]
    [TestCase("query", "{type: array, items: {$ref: '#/components/schemas/state'}}")]
    [TestCase("query", "{type: array, items: {type: string, format: date}}")]
    [TestCase("query", "{type: object, properties: {id: {type: string}, ids: {type: array, items: {type: integer}}}}")]
    [TestCase("query", "{type: object, additionalProperties: {type: string}}")]
    [TestCase("query", "{$ref: '#/components/schemas/state'}")]
    [TestCase("query", "{$ref: '#/components/schemas/order'}")]
    [TestCase("path", "{type: string}")]
    [TestCase("path", "{type: string, enum: [open, closed]}")]
    [TestCase("path", "{type: string, format: date-time}")]
    [TestCase("path", "{type: integer}")]
    [TestCase("path", "{type: boolean}")]
    [TestCase("path", "{type: array, items: {type: string}}")]
    public void What_an_address_can_hold_stays(string place, string schema)
    {
        DiagnosticBag diagnostics = new();

        Read(place, schema, diagnostics)["schema"].ShouldBe(schema);

        diagnostics.Warnings.Should().BeEmpty();
    }

    [TestCase("query", "{}")]
    [TestCase("query", "{oneOf: [{type: string}, {type: object}]}")]
    [TestCase("query", "{type: string, format: binary}")]
    [TestCase("query", "{type: object, properties: {inner: {$ref: '#/components/schemas/order'}}}")]
    [TestCase("path", "{type: object}")]
    [TestCase("path", "{type: string, enum: [true, false]}")]
    [TestCase("path", "{$ref: '#/components/schemas/order'}")]
    public void Whatever_else_is_text(string place, string schema)
    {
        DiagnosticBag diagnostics = new();

        Read(place, schema, diagnostics)["schema"].ShouldBe("{type: string}");

        diagnostics.Warnings
            .Should().ContainSingle().Which
            .Should().Match<Diagnostic>(
                diagnostic => diagnostic.Kind == DiagnosticKind.Relaxed && diagnostic.Place == "operation GET /orders parameter filter");
    }

    [TestCase("{type: array}")]
    [TestCase("{type: array, items: {$ref: '#/components/schemas/order'}}")]
    [TestCase("{type: array, items: {type: array, items: {type: string}}}")]
    public void A_list_of_what_no_address_can_hold_is_one_of_texts(string schema)
    {
        DiagnosticBag diagnostics = new();

        Read("query", schema, diagnostics)["schema"].ShouldBe("{type: array, items: {type: string}}");

        diagnostics.Warnings.Should().ContainSingle();
    }

    [TestCase("path", "{type: string, format: date-time, x-unix: true}", "{type: integer}")]
    [TestCase("query", "{type: array, items: {type: string, format: date-time, x-unix: true}}", "{type: array, items: {type: integer}}")]
    [TestCase("query", "{type: object}", "{type: object, additionalProperties: {type: string}}")]
    public void What_has_one_form_in_an_address_gets_it(string place, string schema, string expected) =>
        Read(place, schema, new DiagnosticBag())["schema"].ShouldBe(expected);

    [TestCase("{type: array, items: {type: string}}", "", null)]
    [TestCase("{type: array, items: {type: string}}", "style: form, explode: true,", null)]
    [TestCase("{type: array, items: {type: integer}}", "", "FormExploded")]
    [TestCase("{type: array, items: {$ref: '#/components/schemas/state'}}", "", "FormExploded")]
    [TestCase("{type: array, items: {type: string}}", "explode: false,", "Form")]
    [TestCase("{type: array, items: {type: string}}", "style: spaceDelimited,", "SpaceDelimited")]
    [TestCase("{type: array, items: {type: string}}", "style: spaceDelimited, explode: true,", null)]
    [TestCase("{type: array, items: {type: string}}", "style: pipeDelimited, explode: false,", "PipeDelimited")]
    [TestCase("{type: array, items: {type: string}}", "style: deepObject,", "DeepObject")]
    [TestCase("{type: object, properties: {id: {type: string}}}", "", "FormExploded")]
    [TestCase("{type: object, properties: {id: {type: string}}}", "explode: false,", "Form")]

    [
        TestCase(
            "{type: object, properties: {inner: {$ref: '#/components/schemas/order'}}}",
            "style: deepObject, explode: true,",
            "DeepObject"),
    ]
    [TestCase("{type: string, format: date-time}", "", "FormExploded")]
    [TestCase("{type: string, format: date}", "", "FormExploded")]
    [TestCase("{type: string, format: date-time, x-unix: true}", "", null)]
    [TestCase("{type: string}", "", null)]
    public void The_style_is_that_of_the_description(string schema, string members, string? style)
    {
        JToken parameter = Read("query", schema, new DiagnosticBag(), members);

        ((string?)parameter[SpecExtensions.QueryStyle]).Should().Be(style);
        parameter["style"].Should().BeNull();
        parameter["explode"].Should().BeNull();
    }

    [Test]
    public void A_style_that_there_is_not_is_that_of_a_form()
    {
        DiagnosticBag diagnostics = new();

        ((string?)Read("query", "{type: array, items: {type: integer}}", diagnostics, "style: simple,")[SpecExtensions.QueryStyle])
            .Should().Be("FormExploded");

        diagnostics.Of(DiagnosticKind.Relaxed).Should().ContainSingle().Which.Problem.Should().Contain("'simple'");
    }

    private static JToken Read(string place, string schema, DiagnosticBag diagnostics, string members = "")
    {
        ApiDescription description = new(
            YamlFile.Parse($$"""
                paths:
                  /orders:
                    get: {operationId: Orders_List, parameters: [{name: filter, in: {{place}}, {{members}} schema: {{schema}} }]}
                components:
                  schemas:
                    state: {type: string, enum: [open]}
                    order: {type: object, properties: {id: {type: string} } }
                """),
            diagnostics);
        new ReadParameters().Apply(description);
        return description.Operation("Orders_List")["parameters"]![0]!;
    }
}
