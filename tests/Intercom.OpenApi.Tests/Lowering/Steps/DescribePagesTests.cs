using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Naming.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class DescribePagesTests
{
    private const string Orders = """
        schemas:
          OrderList:
            type: object
            properties:
              data: {x-csharp-name: Data, type: array, items: {$ref: '#/components/schemas/Order'}}
              labels: {x-csharp-name: Labels, type: array, items: {type: string}}
              total_count: {x-csharp-name: TotalCount, type: integer}
              pages: {x-csharp-name: Pages, $ref: '#/components/schemas/Pages'}
          Order: {type: object, properties: {}}
          Pages: {type: object, x-csharp-type: Pages}
        """;

    [Test]
    public void A_list_becomes_a_page_of_its_items()
    {
        JToken list = Lower(Orders, "{style: cursor, items: data, default: 50, max: 60}").Schemas["OrderList"]!;

        ((string?)list[SpecExtensions.PageOf], (string?)list[SpecExtensions.PageItems], (string?)list[SpecExtensions.PageCount])
            .Should().Be(("Order", "Data", "TotalCount"));
    }

    [TestCase("cursor", "Cursor")]
    [TestCase("page", "PageNumber")]
    [TestCase("address", "Address")]
    [TestCase("scroll", "Scroll")]
    public void An_operation_pages_in_the_style_that_is_said(string said, string style)
    {
        JObject operation = Lower(Orders, $"{{style: {said}}}").Operation("Orders_List");

        ((string?)operation[SpecExtensions.PageStyle], (string?)operation[SpecExtensions.PageOf]).Should().Be((style, "Order"));
    }

    [TestCase("Task<OrderList>")]
    [TestCase("Task<OrderList?>")]
    public void A_page_is_what_the_method_of_the_operation_returns(string type)
    {
        ApiDescription description = Lower(Orders, paging: null);
        JObject operation = description.Operation("Orders_List");
        operation[SpecExtensions.ResponseType] = type;

        new DescribePages().Apply(description);

        ((string?)operation[SpecExtensions.PageType]).Should().Be("OrderList");
    }

    [TestCase("[{name: page, in: query}]", "PageNumber")]
    [TestCase("[{name: starting_after, in: query}]", "Cursor")]
    [TestCase("[]", "Address")]
    public void Where_nothing_is_said_the_parameters_show_the_style(string parameters, string style) =>
        ((string?)Lower(Orders, paging: null, parameters).Operation("Orders_List")[SpecExtensions.PageStyle]).Should().Be(style);

    [TestCase("{type: object, properties: {created_at_after: {type: integer}, page: {type: integer}}}", "PageNumber")]
    [TestCase("{type: object, properties: {starting_after: {type: string}}}", "Cursor")]
    [TestCase("{type: object, properties: {pagination: {type: object, properties: {starting_after: {type: string}}}}}", "Cursor")]
    [TestCase("{type: object, properties: {pagination: {type: object, properties: {page: {type: integer}}}}}", "PageNumber")]
    [TestCase("{type: object, properties: {pagination: {$ref: '#/components/schemas/SearchPagination'}}}", "Cursor")]
    [TestCase("{$ref: '#/components/schemas/SearchRequest'}", "Cursor")]
    [TestCase("{$ref: '#/components/schemas/WiderSearch'}", "Cursor")]
    [TestCase("{$ref: '#/components/schemas/ByNumber'}", "PageNumber")]
    [TestCase("{allOf: [{$ref: '#/components/schemas/ByNumber'}, {type: object, properties: {state: {type: string}}}]}", "PageNumber")]
    [TestCase("{oneOf: [{$ref: '#/components/schemas/ByNumber'}]}", "PageNumber")]
    [TestCase("{type: object, properties: {state: {type: string}}}", "Address")]
    [TestCase("{type: object, properties: {page: {type: object, properties: {title: {type: string}}}}}", "Address")]
    [TestCase("{type: array, items: {type: string}}", "Address")]
    [TestCase("{}", "Address")]
    public void Where_nothing_is_said_the_members_of_the_body_show_the_style(string body, string style)
    {
        ApiDescription lowered = Describe($$"""
            {{Orders}}
              SearchRequest: {type: object, x-csharp-type: SearchRequest, properties: {} }
              SearchPagination: {type: object, x-csharp-type: SearchPagination, properties: {} }
              WiderSearch: {type: object, x-base: SearchRequest, properties: {state: {type: string} } }
              ByNumber: {type: object, properties: {page: {$ref: '#/components/schemas/Number'} } }
              Number: {type: integer}
            paths:
              /orders/search:
                post:
                  operationId: Orders_Search
                  requestBody: {content: {application/json: {schema: {{body}} } } }
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/OrderList'} } } } }
            """);

        ((string?)lowered.Operation("Orders_Search")[SpecExtensions.PageStyle]).Should().Be(style);
    }

    [TestCase("path")]
    [TestCase("header")]
    public void A_parameter_outside_of_the_query_is_no_page(string place)
    {
        ApiDescription lowered = Lower(Orders, paging: null, $"[{{name: page, in: {place}}}, {{name: starting_after, in: {place}}}]");

        JObject operation = lowered.Operation("Orders_List");
        ((string?)operation[SpecExtensions.PageStyle]).Should().Be("Address");
        operation["parameters"]!.Should().OnlyContain(parameter => parameter[SpecExtensions.Continuation] == null);
    }

    [TestCase("{max: 60}", "maximum: 50", 60)]
    [TestCase("{}", "maximum: 50", 50)]
    [TestCase("{}", "maximum: 0", 150)]
    [TestCase("{}", "maximum: 9999999999", 150)]
    [TestCase("{}", "maximum: many", 150)]
    public void A_page_is_as_large_as_is_said_or_as_the_parameter_takes(string paging, string limit, int max)
    {
        JObject operation = Lower(
            Orders,
            paging,
            $"[{{name: per_page, in: query, schema: {{type: integer, {limit}}}}}]").Operation("Orders_List");

        ((int?)operation.SelectToken($"parameters[0].{SpecExtensions.PageMax}")).Should().Be(max);
        ((int?)operation.SelectToken($"{SpecExtensions.Paging}.max") ?? 150).Should().Be(max);
    }

    [Test]
    public void A_mark_to_scroll_with_makes_a_scroll()
    {
        ApiDescription lowered = Lower("""
            schemas:
              OrderList:
                type: object
                properties:
                  data: {x-csharp-name: Data, type: array, items: {$ref: '#/components/schemas/Order'}}
                  scroll_param: {x-csharp-name: ScrollParam, type: string}
              Order: {type: object, properties: {}}
            """, paging: null);

        ((string?)lowered.Operation("Orders_List")[SpecExtensions.PageStyle]).Should().Be("Scroll");
        JToken list = lowered.Schemas["OrderList"]!;
        ((string?)list[SpecExtensions.PageScroll], (string?)list[SpecExtensions.PageCount]).Should().Be(("ScrollParam", "null"));
    }

    [TestCase("data.orders", "Data?.Orders ?? []")]
    [TestCase("spare|older", "Spare.Count > 0 ? Spare : Older")]
    public void Items_can_lie_deeper_or_in_one_of_two_lists(string items, string code)
    {
        ApiDescription lowered = Lower("""
            schemas:
              OrderList:
                type: object
                properties:
                  data: {x-csharp-name: Data, $ref: '#/components/schemas/Found'}
                  spare: {x-csharp-name: Spare, type: array, items: {$ref: '#/components/schemas/Order'}}
                  older: {x-csharp-name: Older, type: array, items: {$ref: '#/components/schemas/Order'}}
                  pages: {x-csharp-name: Pages, $ref: '#/components/schemas/Pages'}
              Found: {type: object, properties: {orders: {x-csharp-name: Orders, type: array, items: {$ref: '#/components/schemas/Order'}}}}
              Order: {type: object, properties: {}}
              Pages: {type: object, x-csharp-type: Pages}
            """, $"{{items: {items}}}");

        ((string?)lowered.Schemas["OrderList"]![SpecExtensions.PageItems]).Should().Be(code);
    }

    [Test]
    public void A_list_with_several_that_could_have_the_items_has_no_pages_until_someone_says_which()
    {
        ApiDescription lowered = Lower("""
            schemas:
              OrderList:
                type: object
                properties:
                  one: {x-csharp-name: One, type: array, items: {$ref: '#/components/schemas/Order'}}
                  other: {x-csharp-name: Other, type: array, items: {$ref: '#/components/schemas/Order'}}
                  pages: {x-csharp-name: Pages, $ref: '#/components/schemas/Pages'}
              Order: {type: object, properties: {}}
              Pages: {type: object, x-csharp-type: Pages}
            """, paging: null);

        lowered.Operation("Orders_List")[SpecExtensions.PageOf].Should().BeNull();
        lowered.Schemas["OrderList"]![SpecExtensions.PageOf].Should().BeNull();
    }

    [Test]
    public void Parameters_that_say_which_page_are_marked_and_that_of_the_size_has_its_limit()
    {
        ApiDescription lowered = Lower(
            Orders,
            "{max: 60}",
            "[{name: page, in: query}, {name: per_page, in: query, schema: {type: integer}}, {name: order, in: query}]");

        JToken parameters = lowered.Operation("Orders_List")["parameters"]!;
        parameters.Select(parameter => (bool?)parameter[SpecExtensions.Continuation]).Should().Equal(true, null, null);
        parameters.Select(parameter => (int?)parameter[SpecExtensions.PageMax]).Should().Equal(null, 60, null);
    }

    [Test]
    public void No_page_is_larger_than_150_where_nothing_is_said() =>
        (
            (int?)Lower(
                Orders,
                paging: null,
                "[{name: per_page, in: query, schema: {type: integer}}]").Operation("Orders_List").SelectToken(
                $"parameters[0].{SpecExtensions.PageMax}"))
            .Should().Be(150);

    [TestCase("{default: 50, max: 60}", "Page size: 50 by default, 60 at most.")]
    [TestCase("{default: 50}", "Page size: 50 by default.")]
    [TestCase("{max: 60}", "Page size: 60 at most.")]
    [TestCase("{}", "Intercom decides the page size.")]
    public void The_sizes_of_pages_are_put_in_words(string paging, string words) =>
        ((string?)Lower(Orders, paging).Operation("Orders_List")[SpecExtensions.PageSizes]).Should().Be(words);

    [Test]
    public void No_size_is_beyond_32_bits() =>
        Lower(Orders, paging: null, "[{name: per_page, in: query, schema: {type: integer, format: int64}}]")
            .Operation("Orders_List")["parameters"]![0]!["schema"].ShouldBe("{type: integer, format: int32}");

    [Test]
    public void A_size_that_is_no_number_has_no_limit() =>
        (
            (int?)Lower(Orders, paging: null, "[{name: per_page, in: query, schema: {type: string}}]").Operation("Orders_List").SelectToken(
                $"parameters[0].{SpecExtensions.PageMax}"))
            .Should().BeNull();

    [TestCase("total_count: {x-csharp-name: TotalCount, type: integer}", "total_count: {x-csharp-name: TotalCount, type: string}")]
    [TestCase("total_count: {x-csharp-name: TotalCount, type: integer}", "")]
    public void A_page_without_a_number_of_all_items_has_none(string count, string other) =>
        (
            (string?)Lower(
                Orders.Replace(count, other, StringComparison.Ordinal),
                paging: null).Schemas["OrderList"]![SpecExtensions.PageCount])
            .Should().Be("null");

    [TestCase("", "null")]
    [TestCase("pages: {x-csharp-name: Pages, type: integer}", "null")]
    [TestCase("pages: {x-csharp-name: Pages, $ref: '#/components/schemas/Pages'}", "Pages")]
    public void A_scroll_need_not_say_where_the_next_page_is(string pages, string next)
    {
        string scroll = Orders.Replace(
            "pages: {x-csharp-name: Pages, $ref: '#/components/schemas/Pages'}",
            "scroll_param: {x-csharp-name: ScrollParam, type: string}\n      " + pages,
            StringComparison.Ordinal);

        ((string?)Lower(scroll, paging: null).Schemas["OrderList"]![SpecExtensions.PageNext]).Should().Be(next);
    }

    [Test]
    public void A_response_whose_class_lacks_the_list_has_no_method_for_all_pages()
    {
        ApiDescription lowered = Lowered.LenientlyBy<DescribePages>($$"""
            {{Orders}}
            paths:
              /orders:
                get:
                  operationId: Orders_List
                  x-paging: {style: cursor, items: labels}
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/OrderList'} } } } }
            """);

        lowered.Operation("Orders_List").ContainsKey(SpecExtensions.PageOf).Should().BeFalse();
        lowered.Diagnostics.Warnings
            .Should().ContainSingle().Which.Message
            .Should().StartWith("operation GET /orders").And.Contain("26-paging.yaml");
    }

    private static ApiDescription Describe(string yaml)
    {
        ApiDescription description = Lowered.By<DetectPagedOperations>(yaml);
        new DescribePages().Apply(description);
        DiagnosticBaseline.Empty.Require(description.Diagnostics);
        return description;
    }

    private static ApiDescription Lower(string schemas, string? paging, string parameters = "[]") => Describe($$"""
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
