using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Normalization;
using Intercom.OpenApi.Pipeline;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Normalization.Steps;

/// <summary>A reference to nothing never stops an update, wherever it stands, and is always reported.</summary>
public class NormalizeReferencesTests
{
    private const string Whole = """
        openapi: 3.0.3
        info: {title: Orders, version: '1.0'}
        security: [{bearer: []}]
        paths:
          /orders/{id}:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}, examples: {one: {value: 1}}}
              - {$ref: '#/components/parameters/Page'}
            get:
              tags: [Orders]
              security: [{bearer: []}]
              responses:
                '200':
                  description: OK
                  headers: {Link: {$ref: '#/components/headers/Link'}}
                  links: {next: {$ref: '#/components/links/Next'}}
                  content:
                    application/json: {schema: {$ref: '#/components/schemas/order'}, examples: {one: {$ref: '#/components/examples/One'}}}
                '404': {$ref: '#/components/responses/NotFound'}
            put:
              tags: [Orders]
              parameters: [{name: Intercom-Version, in: header, schema: {$ref: '#/components/schemas/version'}}]
              requestBody: {$ref: '#/components/requestBodies/Order'}
              callbacks: {done: {$ref: '#/components/callbacks/Done'}}
              responses: {'200': {description: OK}}
          /other: {$ref: '#/components/pathItems/Other'}
        components:
          securitySchemes: {bearer: {type: http, scheme: bearer}}
          parameters: {Page: {name: page, in: query, schema: {$ref: '#/components/schemas/number'}}}
          headers: {Link: {schema: {type: string}}}
          links: {Next: {operationId: next}}
          examples: {One: {value: 1}}
          responses: {NotFound: {description: None, content: {application/json: {schema: {$ref: '#/components/schemas/error'}}}}}
          requestBodies: {Order: {content: {application/json: {schema: {$ref: '#/components/schemas/order'}}}}}
          callbacks: {Done: {'{$url}': {post: {responses: {'200': {description: OK}}}}}}
          pathItems: {Other: {get: {tags: [Orders], responses: {'200': {description: OK}}}}}
          schemas:
            order:
              type: object
              properties:
                lines: {type: array, items: {$ref: '#/components/schemas/line'}}
                prices: {type: object, additionalProperties: {$ref: '#/components/schemas/price'}}
                who: {anyOf: [{$ref: '#/components/schemas/person'}, {$ref: '#/components/schemas/company'}], discriminator: {propertyName: type, mapping: {a: '#/components/schemas/person'}}}
                both: {allOf: [{$ref: '#/components/schemas/person'}, {type: object, properties: {more: {type: string}}}]}
            line: {type: object, properties: {text: {type: string}}}
            price: {type: object, properties: {amount: {type: number}}}
            person: {type: object, properties: {name: {type: string}}}
            company: {type: object, properties: {size: {type: integer}}}
            error: {type: object, properties: {message: {type: string}}}
            number: {type: integer}
            version: {type: string}
        """;

    private const string Nowhere = "#/components/somewhere/ghost_of_a_component";

    private static IEnumerable<string> Places => YamlFile.Parse(Whole).Descendants().OfType<JProperty>()
        .Where(member => member.Name == "$ref" || member.Parent?.Parent is JProperty { Name: "mapping" })
        .Select(member => member.Path);

    [Test]
    public void A_description_in_which_every_reference_leads_somewhere_needs_no_repair_of_one() =>
        Import(YamlFile.Parse(Whole)).Changes
            .Should().NotContain(repair => repair.Effect.Contains("does not exist", StringComparison.Ordinal));

    [TestCaseSource(nameof(Places))]
    public void A_reference_to_nothing_is_reported_and_everything_else_is_prepared(string place)
    {
        JObject document = YamlFile.Parse(Whole);
        ((JValue)document.SelectToken(place)!).Value = Nowhere;

        NormalizedDescription imported = Import(document);

        imported.Changes.Should().Contain(repair => repair.Effect.Contains(Nowhere, StringComparison.Ordinal));
        Prepared(imported).Lowered.Operations
            .Select(operation => operation.Place)
            .Should().Contain(["operation GET /orders/{id}", "operation PUT /orders/{id}"]);
    }

    [Test]
    public void A_description_in_which_every_reference_leads_to_nothing_can_be_prepared()
    {
        JObject document = YamlFile.Parse(Whole);
        foreach (string place in Places.ToList())
        {
            ((JValue)document.SelectToken(place)!).Value = $"{Nowhere}/{place}";
        }

        Prepared(Import(document)).Lowered.Operations
            .Select(operation => operation.Place)
            .Should().Equal("operation GET /orders/{id}", "operation PUT /orders/{id}");
    }

    [Test]
    public void A_reference_to_a_reference_to_nothing_leads_to_nothing()
    {
        JObject document = YamlFile.Parse(Whole);
        document["components"]!["responses"]!["NotFound"] = new JObject { ["$ref"] = Nowhere };

        NormalizedDescription imported = Import(document);

        imported.Changes.Should().Contain(repair => repair.Place == "operation GET /orders/{id} response 404");
        Prepared(imported);
    }

    [Test]
    public void References_in_a_circle_lead_to_nothing()
    {
        JObject document = YamlFile.Parse(Whole);
        document["components"]!["parameters"]!["Page"] = new JObject { ["$ref"] = "#/components/parameters/Other" };
        document["components"]!["parameters"]!["Other"] = new JObject { ["$ref"] = "#/components/parameters/Page" };

        Import(document).Changes
            .Should().Contain(repair => repair.Effect.Contains("#/components/parameters/Page does not exist", StringComparison.Ordinal));
    }

    [Test]
    public void Paths_and_parameters_are_written_where_they_are_used()
    {
        JObject facts = Import(YamlFile.Parse(Whole)).Facts;

        facts["paths"]!["/other"]!["get"].Should().NotBeNull();
        facts["paths"]!["/orders/{id}"]!["get"]!["parameters"]!
            .Select(parameter => (string?)parameter["name"])
            .Should().Equal("id", "page");
    }

    [Test]
    public void A_path_beside_whose_reference_there_are_operations_has_both()
    {
        JObject document = YamlFile.Parse(Whole);
        document["paths"]!["/other"]!["post"] = YamlFile.Parse("{tags: [Orders], responses: {'200': {description: OK}}}");

        ((JObject)Import(document).Facts["paths"]!["/other"]!)
            .Properties()
            .Select(member => member.Name)
            .Should().Equal("parameters", "get", "post");
    }

    [Test]
    public void A_security_scheme_that_nobody_describes_is_reported()
    {
        JObject document = YamlFile.Parse(Whole);
        document["components"]!["securitySchemes"]!["bearer"]!.Parent!.Remove();

        Import(document).Changes.Select(repair => repair.Place).Should().Contain(["security", "operation GET /orders/{id}"]);
    }

    [TestCase("{$ref: {type: string}}")]
    [TestCase("{$ref: 1}")]
    [TestCase("{$ref: [a]}")]
    public void What_is_called_a_reference_and_is_no_text_stops_nothing(string schema)
    {
        JObject document = YamlFile.Parse(Whole);
        document["components"]!["schemas"]!["line"]!["properties"]!["text"] = YamlFile.Parse(schema);
        document["components"]!["schemas"]!["price"]!["properties"] = YamlFile.Parse(schema);
        document["paths"]!["/orders/{id}"]!["get"]!["responses"]!["200"]!["content"] = YamlFile.Parse(schema);

        this.Invoking(_ => Prepared(Import(document))).Should().NotThrow();
    }

    private static NormalizedDescription Import(JObject document) =>
        NormalizedDescription.Read(document, new PreviousDescription(null), []);

    private static PreparedDescription Prepared(NormalizedDescription imported) =>
        PreparedDescription.Prepare((JObject)imported.Facts.DeepClone(), [], new DiagnosticBag());
}
