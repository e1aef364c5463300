using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Naming.Steps;

public class DetectSearchesTests
{
    private const string Query = "{oneOf: [{$ref: '#/components/schemas/condition'}, {$ref: '#/components/schemas/conditions'}]}";

    private const string Request =
        "{type: object, required: [query], properties: {query: " + Query + ", pagination: {$ref: '#/components/schemas/paging'}}}";

    private const string Schemas = $$$"""
        schemas:
          condition: {type: object, properties: {field: {type: string}, operator: {type: string}, value: {oneOf: [{type: string}, {type: integer}]} } }
          conditions:
            type: object
            properties:
              operator: {type: string, enum: [AND, OR]}
              value:
                oneOf:
                  - {type: array, items: {$ref: '#/components/schemas/conditions'}}
                  - {type: array, items: {$ref: '#/components/schemas/condition'}}
          paging: {type: object, nullable: true, properties: {per_page: {type: integer}, starting_after: {type: string} } }
          search: {{{Request}}}
        """;

    [TestCase("{$ref: '#/components/schemas/search'}")]
    [TestCase("{allOf: [{$ref: '#/components/schemas/search'}], nullable: true, description: A search.}")]
    [TestCase("{oneOf: [{$ref: '#/components/schemas/search'}]}")]
    public void A_component_with_query_and_pagination_is_the_search_request(string body) =>
        Type(Detect(body).Schemas["search"]).Should().Be("SearchRequest");

    [TestCase(Request)]
    [TestCase("{properties: {query: {$ref: '#/components/schemas/conditions'}, pagination: {type: object}, sort: {type: object}}}")]
    [TestCase("{allOf: [{properties: {query: {type: object}}}, {properties: {pagination: {$ref: '#/components/schemas/paging'}}}]}")]
    public void A_body_in_place_with_query_and_pagination_is_the_search_request(string body) =>
        Type(Body(Detect(body))).Should().Be("SearchRequest");

    [TestCase("{allOf: [{$ref: '#/components/schemas/search'}, {properties: {archived: {type: boolean}}}]}")]
    [TestCase("{properties: {query: {type: object}, pagination: {type: object}, archived: {type: boolean}}}")]
    public void A_body_that_adds_members_is_derived_from_the_search_request(string body)
    {
        JObject described = Body(Detect(body));

        (Type(described), (string?)described[SpecExtensions.Base]).Should().Be((null, "SearchRequest"));
    }

    [TestCase("{properties: {query: {type: string}, pagination: {type: object}}}")]
    [TestCase("{properties: {query: {type: object}, pagination: {type: integer}}}")]
    [TestCase("{properties: {query: {type: object}, sort: {type: object}}}")]
    [TestCase("{properties: {pagination: {type: object}}}")]
    [TestCase("{type: object}")]
    public void Another_body_is_not_a_search(string body)
    {
        JObject described = Body(Detect(body));

        (Type(described), (string?)described[SpecExtensions.Base]).Should().Be((null, null));
    }

    [Test]
    public void Conditions_page_and_order_of_a_search_are_the_hand_written_ones()
    {
        JObject schemas = Detect("{$ref: '#/components/schemas/search'}").Schemas;

        (Type(schemas["condition"]), Type(schemas["conditions"]), Type(schemas["paging"]), Type(schemas["search"]!["properties"]!["query"]))
            .Should().Be(("SearchFilter", "SearchGroup", "SearchPagination", "SearchQuery"));
    }

    [Test]
    public void A_sort_order_has_a_field_and_an_order()
    {
        JObject described = Body(Detect(
            "{properties: {query: {type: object}, pagination: {type: object}, sort: {properties: {field: {type: string}, order: {type: "
            + "string}}}}}"));

        Type(described["properties"]!["sort"]).Should().Be("SearchSort");
    }

    [Test]
    public void Conditions_that_are_sent_elsewhere_are_the_hand_written_ones_too()
    {
        JObject described = Body(Detect($"{{properties: {{audience: {Query}}}}}"));

        Type(described["properties"]!["audience"]).Should().Be("SearchQuery");
    }

    [TestCase("{properties: {field: {type: string}, operator: {type: string}}}")]
    [TestCase("{properties: {field: {type: string}, operator: {type: string}, value: {type: string}, unit: {type: string}}}")]
    [TestCase("{properties: {operator: {type: string}, value: {type: string}}}")]
    [TestCase("{properties: {operator: {type: string}, value: {type: array, items: {type: string}}}}")]
    [TestCase("{oneOf: [{$ref: '#/components/schemas/condition'}, {type: string}]}")]
    public void What_has_other_members_is_no_condition(string schema) =>
        Type(Body(Detect($"{{properties: {{audience: {schema}}}}}"))["properties"]!["audience"]).Should().BeNull();

    [Test]
    public void What_is_read_from_responses_is_no_condition_of_a_search()
    {
        ApiDescription description = Lowered.By<DetectSearches>($$$"""
            {{{Schemas}}}
            paths: {/rules: {get: {operationId: Rules_Get, responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/condition'} } } } } } } }
            """);

        Type(description.Schemas["condition"]).Should().BeNull();
    }

    [Test]
    public void A_type_that_a_person_chose_stays() =>
        Type(Body(Detect("{x-csharp-type: Own, properties: {query: {type: object}, pagination: {type: object}}}"))).Should().Be("Own");

    [Test]
    public void The_parameter_for_a_search_is_documented_unless_it_is_already()
    {
        JToken documented = Detect("{$ref: '#/components/schemas/search'}").Root.SelectToken(
            "paths.['/search'].post.requestBody.description")!;

        ((string?)documented).Should().NotBeNullOrEmpty();
    }

    private static ApiDescription Detect(string body) => Lowered.By<DetectSearches>($$$"""
        {{{Schemas}}}
        paths: {/search: {post: {operationId: Orders_Search, requestBody: {content: {application/json: {schema: {{{body}}} } } } } } }
        """);

    private static JObject Body(ApiDescription description) =>
        (JObject)description.Root.SelectToken("paths.['/search'].post.requestBody.content.['application/json'].schema")!;

    private static string? Type(JToken? schema) => (string?)schema![SpecExtensions.Type];
}
