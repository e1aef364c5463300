using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Documentation;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Documentation;

public class DocumentationCheckTests
{
    [TestCase("get: {tags: [Orders], description: All.}", "$.paths['/orders'].get.summary")]
    [TestCase("get: {tags: [Orders], summary: Lists orders.}", "$.paths['/orders'].get.description")]
    [TestCase("get: {tags: [Orders], summary: Lists orders., description: ' '}", "$.paths['/orders'].get.description")]

    [
        TestCase(
            "get: {tags: [Orders], summary: s, description: d, parameters: [{name: page}]}",
            "$.paths['/orders'].get.parameters[?(@.name == 'page')]"),
    ]
    public void An_operation_and_its_parameters_say_what_they_are(string operation, string target)
    {
        Gaps($$"""
            paths:
              /orders: { {{operation}} }
            """).Should().Equal(target);
    }

    [Test]
    public void Objects_in_place_in_bodies_and_responses_say_what_they_are()
    {
        Gaps("""
            paths:
              /orders:
                post:
                  summary: Creates an order.
                  description: At once.
                  requestBody: {content: {application/json: {schema: {properties: {id: {type: string}}}}}}
                  responses: {'200': {content: {application/json: {schema: {description: An order., oneOf: [{$ref: a}, {properties: {}}]}}}}}
            """).Should().Equal(
            "$.paths['/orders'].post.requestBody.content['application/json'].schema",
            "$.paths['/orders'].post.requestBody.content['application/json'].schema.properties.id",
            "$.paths['/orders'].post.responses['200'].content['application/json'].schema.oneOf[1]");
    }

    [Test]
    public void Schemas_and_properties_say_what_they_are_even_where_they_only_refer()
    {
        Gaps("""
            components:
              schemas:
                order: {properties: {buyer: {$ref: '#/components/schemas/person'}}}
                person: {description: A person., type: object}
            """).Should().Equal("$.components.schemas.order", "$.components.schemas.order.properties.buyer");
    }

    [Test]
    public void Items_values_and_branches_that_make_types_say_what_they_are()
    {
        Gaps("""
            components:
              schemas:
                order:
                  description: An order.
                  allOf: [{$ref: '#/components/schemas/base'}, {properties: {}}]
                  items: {properties: {}}
                  additionalProperties: {properties: {}}
                list: {description: Words., type: array, items: {type: string}}
            """).Should().Equal(
            "$.components.schemas.order.allOf[1]",
            "$.components.schemas.order.items",
            "$.components.schemas.order.additionalProperties");
    }

    [Test]
    public void Parameters_that_all_paths_share_are_none_of_an_operation()
    {
        Gaps("""
            paths:
              /orders: {parameters: [{$ref: '#/components/parameters/IntercomVersion'}]}
            """).Should().BeEmpty();
    }

    [Test]
    public void A_gap_says_which_area_it_belongs_to_and_what_is_there()
    {
        DocumentationGap gap = DocumentationCheck.FindGaps(YamlFile.Parse("""
            paths:
              /orders:
                get: {tags: [Orders], summary: s, description: d, parameters: [{name: sort, schema: {type: string, enum: [date, price]}}]}
            """)).Single();

        gap.Area.Should().Be("Orders");
        gap.Shape.Should().Be("string one of date|price");
    }

    [Test]
    public void What_says_nothing_gets_a_sentence_that_says_what_the_description_shows_and_is_noted()
    {
        JObject document = YamlFile.Parse("""
            paths:
              /orders/{order_id}:
                put: {tags: [Orders], parameters: [{name: sort, schema: {type: string}}], responses: {}}
            components:
              schemas:
                order: {type: object, properties: {placed_at: {type: integer}}}
            """);
        DiagnosticBag diagnostics = new();

        DocumentationCheck.Fill(document, diagnostics);

        JToken operation = document["paths"]!["/orders/{order_id}"]!["put"]!;
        ((string?)operation["summary"]).Should().Be("Sends PUT /orders/{order_id}.");
        ((string?)operation["parameters"]![0]!["description"]).Should().Be("The parameter sort.");
        ((string?)document.SelectToken("components.schemas.order.description")).Should().Be("The object order of the API.");
        ((string?)document.SelectToken("components.schemas.order.properties.placed_at.description")).Should().Contain("placed_at");
        diagnostics.Of(DiagnosticKind.Undocumented).Should().HaveCount(5);
        DocumentationCheck.FindGaps(document).Should().BeEmpty();
    }

    private static IEnumerable<string> Gaps(string yaml) => DocumentationCheck.FindGaps(YamlFile.Parse(yaml)).Select(gap => gap.Target);
}
