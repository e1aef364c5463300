using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Naming.Steps;

public class DetectPagedOperationsTests
{
    private const string Orders = """
        schemas:
          OrderList:
            type: object
            properties:
              data: {type: array, items: {$ref: '#/components/schemas/Order'}}
              labels: {type: array, items: {type: string}}
              pages: {$ref: '#/components/schemas/Pages'}
          Order: {type: object, properties: {}}
          Pages: {type: object, x-csharp-type: Pages}
        """;

    [TestCase("{}", "address: data")]
    [TestCase("{style: cursor}", "cursor: data")]
    [TestCase("{style: page, items: data}", "page: data")]
    public void Paging_is_completed_with_style_and_items(string paging, string expected) =>
        Paging(Detect(Orders, paging).Operation("Orders_List")).Should().Be(expected);

    [Test]
    public void A_component_can_be_a_list_by_reference_or_in_a_union()
    {
        ApiDescription detected = Lowered.By<DetectPagedOperations>($$"""
            {{Orders}}
              Alias: {$ref: '#/components/schemas/OrderList'}
              Either: {oneOf: [{$ref: '#/components/schemas/Alias'}, {type: object, properties: {note: {type: string} } }]}
            paths:
              /aliases: {get: {operationId: Aliases_List, responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Alias'} } } } } } }
              /either: {get: {operationId: Either_List, responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Either'} } } } } } }
              /shared: {get: {operationId: Shared_List, responses: {'200': {$ref: '#/components/responses/Orders'} } } }
            responses: {Orders: {content: {application/json: {schema: {$ref: '#/components/schemas/OrderList'} } } } }
            """);

        new[] { "Aliases_List", "Either_List", "Shared_List" }
            .Select(name => Paging(detected.Operation(name)))
            .Should().AllBe("address: data");
    }

    [Test]
    public void Paging_without_a_fitting_list_is_removed()
    {
        ApiDescription detected = Lowered.LenientlyBy<DetectPagedOperations>("""
            schemas: {Order: {type: object, properties: {}}}
            paths:
              /orders:
                get:
                  operationId: Orders_Get
                  x-paging: {style: page}
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
            """);

        detected.Operation("Orders_Get").ContainsKey(SpecExtensions.Paging).Should().BeFalse();
        detected.Diagnostics.Of(DiagnosticKind.UnmatchedAction)
            .Should().ContainSingle().Which.Effect
            .Should().StartWith("no method for all pages");
    }

    [Test]
    public void A_form_or_file_does_not_have_the_page()
    {
        ApiDescription description = Lowered.By<DetectPagedOperations>($$"""
            {{Orders}}
            paths:
              /orders/search:
                post:
                  operationId: Orders_Search
                  requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {page: {type: integer} } } } } }
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/OrderList'} } } } }
            """);

        Paging(description.Operation("Orders_Search")).Should().Be("address: data");
    }

    [TestCase("{style: leaves}", "*GET /orders*leaves*26-paging.yaml*")]
    [TestCase("{items: rows}", "*GET /orders*has no list rows*26-paging.yaml*")]
    [TestCase("{items: labels}", "*GET /orders*has no list labels*26-paging.yaml*")]
    public void What_does_not_fit_the_response_is_rejected(string paging, string message) =>
        FluentActions.Invoking(() => Detect(Orders, paging)).Should().Throw<DescriptionException>().WithMessage(message);

    [Test]
    public void What_is_said_of_a_response_without_pages_is_rejected()
    {
        Action detection = () => Detect(
            "schemas: {OrderList: {type: object, properties: {data: {type: array, items: {type: string}}}}}",
            "{style: page}");

        detection.Should().Throw<DescriptionException>().WithMessage("*GET /orders*neither pages nor scroll_param*");
    }

    [Test]
    public void What_does_not_say_where_the_next_page_is_is_no_page() =>
        Detect(
            Orders.Replace("$ref: '#/components/schemas/Pages'", "type: integer", StringComparison.Ordinal),
            paging: null).Operation("Orders_List").ContainsKey(SpecExtensions.Paging)
            .Should().BeFalse();

    private static string? Paging(JObject operation) =>
        operation[SpecExtensions.Paging] is JObject paging ? $"{paging["style"]}: {paging["items"]}" : null;

    private static ApiDescription Detect(
        string schemas, string? paging, string parameters = "[]") => Lowered.By<DetectPagedOperations>($$"""
        {{schemas}}
        paths:
          /orders:
            get:
              operationId: Orders_List
              parameters: {{parameters}}
              {{(paging is null ? "x-nothing: said" : $"x-paging: {paging}")}}
              responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/OrderList'} } } } }
        """);
}
