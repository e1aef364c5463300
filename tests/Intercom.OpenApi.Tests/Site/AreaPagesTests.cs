using Intercom.OpenApi.Document;
using Intercom.OpenApi.Site;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Site;

public class AreaPagesTests
{
    private const string Description = """
        schemas:
          order: {type: object, description: An order., properties: {id: {type: string}}}
          create_order:
            type: object
            description: The order to create.
            required: [buyer_id]
            properties:
              buyer_id: {type: string, description: 'The buyer | <b>or</b> payer.'}
              note: {type: string, description: A note.}
        tags: [{name: Orders, description: Operations for orders.}]
        paths:
          /orders/{order_id}:
            put:
              operationId: Orders_Update
              summary: Changes an order.
              description: Fails with 404.
              x-idempotent: true
              parameters:
                - {name: order_id, in: path, required: true, description: The identifier of the order., schema: {type: string}}
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/create_order'}}}}
              responses:
                '200': {content: {application/json: {schema: {$ref: '#/components/schemas/order'}}}}
                '404': {description: None}
        """;

    private static readonly JObject Recordings = JObject.Parse("""
        {"Orders.Update":{"method":"PUT","url":"/orders/1","request":"{\"buyer_id\":\"2\"}","status":200,"response":"{\"id\":\"1\"}"}}
        """);

    [Test]
    public void The_page_of_an_area_has_all_about_an_operation()
    {
        string page = Write(Recordings)["Orders.md"];

        page.Should().StartWith("# Orders\n\nOperations for orders.\n").And.ContainAll(
            "| [UpdateAsync](#updateasync) | `PUT /orders/{order_id}` | Changes an order. |",
            "## UpdateAsync\n",
            "Changes an order. Fails with 404.",
            "`PUT /orders/{order_id}` in version 1.0 of the API. Idempotent: retried after every transient failure.",
            "Order order = await intercom.Orders.UpdateAsync(orderId, new CreateOrder { BuyerId = buyerId });",
            "| `orderId`, required | `string` | The identifier of the order. |",
            "Request: [`CreateOrder`](xref:Intercom.CreateOrder). The order to create.",
            "| `BuyerId`, required | `buyer_id` | `string` | The buyer \\| \\<b\\>or\\</b\\> payer. |",
            "| `Note` | `note` | `string?` | A note. |",
            "Response: [`Order`](xref:Intercom.Order). The updated order.",
            "Errors: 404 [`IntercomNotFoundException`](xref:Intercom.IntercomNotFoundException), every other error status");
    }

    [Test]
    public void What_an_example_sent_and_received_is_shown_as_JSON() =>
        Write(Recordings)["Orders.md"].Should().ContainAll(
            "```http\nPUT /orders/1\n```",
            "```json\n{\n  \"buyer_id\": \"2\"\n}\n```",
            "```http\n200\n```",
            "```json\n{\n  \"id\": \"1\"\n}\n```");

    [Test]
    public void A_page_without_recordings_has_no_place_for_them() => Write([])["Orders.md"].Should().NotContain("<details>");

    [Test]
    public void The_list_of_areas_and_the_table_of_contents_link_to_every_page()
    {
        IReadOnlyDictionary<string, string> pages = Write([]);

        pages.Keys.Should().BeEquivalentTo("Orders.md", "index.md", "toc.yml");
        pages["index.md"].Should().Contain("| [Orders](Orders.md) | [Update](Orders.md#updateasync) |");
        pages["toc.yml"].Should().Contain("- name: Orders\n  href: Orders.md\n");
    }

    [Test]
    public void Every_exception_that_pages_name_is_public()
    {
        string[] names =
        [
            .. AreaPages.Write(ThisRepository.Description.Lowered, ThisRepository.Description.Bundle, [])
                .SelectMany(page => page.Value.Split("xref:Intercom.")[1..])
                .Select(rest => rest.Split(')')[0])
                .Where(name => name.EndsWith("Exception", StringComparison.Ordinal))
                .Distinct(StringComparer.Ordinal),
        ];

        names.Should().HaveCountGreaterThan(5);
        string api = File.ReadAllText(
            Path.Combine(ThisRepository.Files.Sources, "Intercom.Generated", "PublicApi", "api.txt"));
        names.Should().OnlyContain(name => api.Contains($"Intercom.{name}: ", StringComparison.Ordinal));
    }

    private static IReadOnlyDictionary<string, string> Write(JObject recordings)
    {
        ApiDescription bundle = Lowered.Describe(Description);
        return AreaPages.Write(Lowered.All(bundle, requiresNoWarnings: true), bundle.Root, recordings);
    }
}
