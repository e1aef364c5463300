using Intercom.OpenApi.Description;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Review;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class ReadParametersTests
{
    [TestCase("query", "{type: string}")]
    [TestCase("query", "{type: string, enum: [open, closed]}")]
    [TestCase("query", "{type: string, format: date-time, x-unix: true}")]
    [TestCase("query", "{type: integer}")]
    [TestCase("query", "{type: number}")]
    [TestCase("query", "{type: boolean}")]
    [TestCase("query", "{type: array, items: {type: string}}")]
    [TestCase("query", "{$ref: '#/components/schemas/state'}")]
    [TestCase("path", "{type: string}")]
    [TestCase("path", "{type: string, enum: [open, closed]}")]
    [TestCase("path", "{type: integer}")]
    public void What_an_address_can_hold_stays(string place, string schema)
    {
        Findings findings = new();

        Read(place, schema, findings).ShouldBe(schema);

        findings.All.Should().BeEmpty();
    }

    [TestCase("query", "{}")]
    [TestCase("query", "{type: object}")]
    [TestCase("query", "{type: integer, enum: [1, 2]}")]
    [TestCase("query", "{oneOf: [{type: string}, {type: object}]}")]
    [TestCase("query", "{$ref: '#/components/schemas/order'}")]
    [TestCase("path", "{type: boolean}")]
    [TestCase("path", "{type: string, enum: [true, false]}")]
    [TestCase("path", "{type: string, format: date-time}")]
    [TestCase("path", "{type: array, items: {type: string}}")]
    public void Whatever_else_is_text(string place, string schema)
    {
        Findings findings = new();

        Read(place, schema, findings).ShouldBe("{type: string}");

        findings.All.Should().ContainSingle().Which.Should().Match<Finding>(finding => finding.Kind == FindingKind.Loosened && finding.Place == "operation GET /orders parameter filter");
    }

    [TestCase("{type: array, items: {type: integer}}")]
    [TestCase("{type: array, items: {type: string, enum: [a]}}")]
    [TestCase("{type: array}")]
    public void Any_list_in_the_query_is_one_of_texts(string schema)
    {
        Findings findings = new();

        Read("query", schema, findings).ShouldBe("{type: array, items: {type: string}}");

        findings.All.Should().ContainSingle();
    }

    private static JToken Read(string place, string schema, Findings findings)
    {
        ApiDescription description = new(
            YamlFile.Parse($$"""
                paths:
                  /orders:
                    get: {operationId: Orders_List, parameters: [{name: filter, in: {{place}}, schema: {{schema}} }]}
                components:
                  schemas:
                    state: {type: string, enum: [open]}
                    order: {type: object, properties: {id: {type: string} } }
                """),
            findings);
        new ReadParameters().Apply(description);
        return description.Operation("Orders_List")["parameters"]![0]!["schema"]!;
    }
}
