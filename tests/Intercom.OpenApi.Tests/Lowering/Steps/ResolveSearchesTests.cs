using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class ResolveSearchesTests
{
    private const string Description = """
        paths:
          /orders/search:
            post:
              operationId: Orders_Search
              x-page-of: Order
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/SearchRequest'}}}}
              responses: {}
          /orders:
            get: {operationId: Orders_List, x-page-of: Order, responses: {}}
        schemas: {SearchRequest: {}, Order: {}}
        """;

    [Test]
    public void Entries_of_searches_stay_and_those_of_other_operations_or_of_none_go() =>
        Lowered.LenientlyBy<ResolveSearches>(
            Description + "\nx-searches: [{operation: POST /pies/search}, {operation: GET /orders}, {operation: POST /orders/search}]")
            .Root["x-searches"]!.Select(search => (string)search["operation"]!).Should().Equal("POST /orders/search");

    [TestCase("POST /pies/search", "the description has no operation POST /pies/search")]
    [TestCase("GET /orders", "GET /orders takes no search request, or returns no page")]
    public void Another_operation_is_an_error_where_nothing_is_left_to_rules(string operation, string reason) =>
        Failure.Of(() => Lowered.By<ResolveSearches>($"{Description}\nx-searches: [{{operation: {operation}}}]"))
            .Should().StartWith($"openapi/overlays/29-search.yaml: x-searches: {operation}: {reason} ").And.Contain("x-searches[0]");
}
