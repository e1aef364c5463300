using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Emit.Sources;

public class SearchSourcesTests
{
    private const string Search = """
        x-searches:
          - operation: POST /orders/search
            items: orders
            example: 'OrderField.Open == "yes"'
            fields:
              - {name: id, kind: text, summary: Identifier of the `order`.}
              - {name: payment.at, as: PaidAt, kind: date, summary: Time of payment.}
              - {name: price, kind: number, summary: "Price <net>."}
            families:
              - {method: Extra, parameter: name, prefix: extras., summary: An extra., argument: Name of the extra.}
        """;

    [Test]
    public void Fields_have_the_class_of_their_kind_and_the_type_of_the_items()
    {
        Written(Search)["Search/OrderField.g.cs"]
            .Should().Contain(
                "/// <summary>The fields by which orders can be searched and sorted.</summary>\npublic static partial class OrderField\n")
            .And.Contain(
                "    /// <summary>Identifier of the <c>order</c>.</summary>\n    public static TextField<Order> Id { get; } = "
                    + "new(\"id\");\n")
            .And.Contain("Time of payment. Compared by day, in the time zone of the workspace: ")
            .And.Contain("public static DateField<Order> PaidAt { get; } = new(\"payment.at\");")
            .And.Contain(
                "/// <summary>Price &lt;net&gt;.</summary>\n    public static NumberField<Order> Price { get; } = new(\"price\");");
    }

    [Test]
    public void A_text_field_of_an_extensible_enum_is_compared_with_its_values()
    {
        const string State =
            "x-searches: [{operation: POST /orders/search, fields: [{name: state, kind: text, values: OrderState, summary: State.}]}]";

        Written(State, schemas: "OrderState: {type: string, enum: [paid, sent]}")["Search/OrderField.g.cs"].Should()
            .Contain("public static EnumField<Order, OrderState> State { get; } = new(\"state\");");
        Written(State)["Search/OrderField.g.cs"].Should().Contain(
            "public static TextField<Order> State { get; } = new(\"state\");",
            because: "a description without that enum has the field all the same");
    }

    [Test]
    public void A_family_of_fields_is_a_method_and_every_search_has_fields_by_name()
    {
        Written(Search)["Search/OrderField.g.cs"].Should()
            .Contain(
                "public static DynamicField<Order> Extra(string name) => DynamicField<Order>.InFamily(\"extras.\", name, nameof(name));")
            .And.Contain("public static DynamicField<Order> ByName(string name) => new(name);");
    }

    [Test]
    public void A_search_takes_a_typed_condition_after_the_required_parameters_of_its_operation()
    {
        IReadOnlyDictionary<string, string> files = Written(Search);

        files["Clients/OrdersClient.Search.g.cs"].Should().Contain(
            "public virtual IntercomPageable<Order> SearchAllAsync(string shop, SearchExpression<Order> query, SearchSort? sort = null, "
                + "int? perPage = null, bool? paid = null, RequestOptions? options = null, CancellationToken cancellationToken = default) "
                + "=>\n"
            + "        SearchAllAsync(shop, SearchRequest.For(query, sort, perPage), paid, options, cancellationToken);");
        files["Clients/IOrdersClient.Search.g.cs"].Should().Contain("<summary>Searches orders. Returns the items of all pages.")
            .And.Contain("<param name=\"query\">Condition that the items must meet, such as <c>OrderField.Open == \"yes\"</c>.</param>")
            .And.Contain("Maximum number of items per page, 1 to 60; null for the default, 20.");
    }

    [Test]
    public void A_search_that_is_not_listed_is_typed_and_has_fields_by_name_alone()
    {
        IReadOnlyDictionary<string, string> files = Written(string.Empty);

        files["Search/OrderField.g.cs"].Should().Contain("by which items of the type <see cref=\"Order\" /> can be searched").And
            .Contain(" ByName(string name)").And.NotContain("{ get; }");
        files["Clients/OrdersClient.Search.g.cs"].Should().Contain("SearchExpression<Order> query");
    }

    [Test]
    public void A_body_with_more_members_is_made_of_the_condition_unless_one_of_them_is_required()
    {
        Written(
            string.Empty,
            "{$ref: '#/components/schemas/OrderSearch'}",
            "OrderSearch: {type: object, x-base: SearchRequest, properties: {}}")["Clients/OrdersClient.Search.g.cs"].Should()
            .Contain(
                "SearchRequest.For(new OrderSearch { Query = query ?? throw new ArgumentNullException(nameof(query)) }, sort, perPage)");
        Written(
            string.Empty,
            "{$ref: '#/components/schemas/OrderSearch'}",
            "OrderSearch: {type: object, x-base: SearchRequest, required: [query, shop], properties: {}}").Keys.Should()
            .NotContain(path => path.Contains("Search", StringComparison.Ordinal));
    }

    [Test]
    public void Another_type_that_is_called_as_the_class_of_fields_would_be_keeps_its_name() =>
        Written(string.Empty, schemas: "OrderField: {type: object, properties: {}}")
            .Should().ContainKey("Search/OrderFieldSearch.g.cs").And.NotContainKey("Search/OrderField.g.cs");

    [TestCase("operation: POST /orders/search, fields: {name: id}", "fields is no list")]
    [TestCase("operation: POST /orders/search, fields: [{name: id, kind: text}]", "x-searches[0]: fields[0]: summary is missing")]

    [
        TestCase(
            "operation: POST /orders/search, fields: [{name: id, kind: words, summary: It.}]",
            "fields[0]: kind words must be one of text, number, boolean, id, dynamic, date, time"),
    ]

    [
        TestCase(
            "operation: POST /orders/search, fields: [{name: id, type: text, summary: It.}]",
            "fields[0] has a member that is not known: type"),
    ]

    [
        TestCase(
            "operation: POST /orders/search, fields: [{name: id, kind: text, summary: It.}, {name: Id, kind: text, summary: It.}]",
            "fields[1]: as is needed, because 'Id'"),
    ]
    [TestCase("operation: POST /orders/search, fields: [{name: by_name, kind: text, summary: It.}]", "as is needed, because 'ByName'")]

    [
        TestCase(
            "operation: POST /orders/search, fields: [{name: order_field, kind: text, summary: It.}]",
            "as is needed, because 'OrderField'"),
    ]

    [
        TestCase(
            "operation: POST /orders/search, families: [{method: Extra, parameter: 'string', prefix: a, summary: It., argument: It.}]",
            "families[0]: parameter is no name of a parameter"),
    ]
    [TestCase("operation: POST /orders/search, class: 'A { }'", "class is no name of a class")]
    [TestCase("operation: POST /orders/search, class: Order", "class is no name of a class, or of another one")]
    [TestCase("fields: []", "operation is missing")]
    public void A_malformed_search_is_an_error_even_in_an_update(string search, string reason) =>
        Failure.Of(() => Written($"x-searches: [{{{search}}}]", diagnostics: new DiagnosticBag()))
            .Should().Contain("openapi/overlays/29-search.yaml: x-searches[0]").And.Contain(reason);

    [Test]
    public void Text_in_a_search_cannot_end_a_literal_or_a_comment()
    {
        Written("""x-searches: [{operation: POST /orders/search, fields: [{name: "a\"b\n", as: Evil, kind: text, summary: "`</summary>\n} class Evil`"}]}]""")["Search/OrderField.g.cs"].Should()
            .Contain(@"Evil { get; } = new(""a\""b\n"");").And.Contain("<summary><c>&lt;/summary&gt; } class Evil</c></summary>");
    }

    private static IReadOnlyDictionary<string, string> Written(
        string lists,
        string body = "{$ref: '#/components/schemas/SearchRequest'}",
        string schemas = "Other: {}",
        DiagnosticBag? diagnostics = null)
    {
        ApiDescription description = new(Lowered.Describe($"{lists}\n" + """
            paths:
              /orders/search:
                post:
                  operationId: Orders_Search
                  x-page-of: Order
                  x-paging: {max: 60, default: 20}
                  x-response-type: Task<OrderList>
                  parameters:
                    - {name: shop, in: query, required: true, x-csharp-name: shop, schema: {type: string}}
                    - {name: paid, in: query, x-csharp-name: paid, schema: {type: boolean}}
                    - {name: page, in: query, x-csharp-name: page, x-continuation: true, schema: {type: integer, format: int32}}
                  requestBody: {content: {application/json: {schema: BODY}}}
                  responses: {}
            schemas:
              SearchRequest: {type: object}
              Order: {type: object}
              SCHEMAS
            """.Replace("BODY", body, StringComparison.Ordinal).Replace("SCHEMAS", schemas, StringComparison.Ordinal)).Root, diagnostics);
        new ResolveSearches().Apply(description);
        return ClientSources.Write(description, Lowered.Describe("schemas: {}").Root);
    }
}
