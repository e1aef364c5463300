using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class WriteExamplesTests
{
    private const string Schemas = """
        schemas:
          order:
            type: object
            properties: {id: {type: string}, state: {type: string}}
          create_order:
            type: object
            required: [buyer_id, state, lines]
            properties:
              buyer_id: {type: string}
              contact_email: {type: string}
              state: {type: string, enum: [open, closed]}
              due_at: {type: integer, format: date-time}
              paid: {type: boolean}
              total: {type: number}
              custom_attributes: {type: object, additionalProperties: {type: string}}
              lines: {type: array, items: {$ref: '#/components/schemas/line'}}
          line:
            type: object
            required: [name]
            properties: {name: {type: string}, count: {type: integer}}
          payment:
            oneOf: [{$ref: '#/components/schemas/card_payment'}, {$ref: '#/components/schemas/transfer_payment'}]
          card_payment:
            type: object
            required: [type, card]
            properties: {type: {type: string, enum: [card]}, card: {type: string}}
          transfer_payment:
            type: object
            required: [type, iban]
            properties: {type: {type: string, enum: [transfer]}, iban: {type: string}}
        """;

    private const string Response = "responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/order'}}}}}";

    [Test]
    public void An_operation_without_a_request_passes_its_identifiers_as_variables() =>
        Code($$$$"""
            paths:
              /orders/{order_id}:
                get: {operationId: Orders_Get, parameters: [{name: order_id, in: path, required: true, schema: {type: string}}], {{{{Response}}}} }
            """).Should().Be("Order order = await intercom.Orders.GetAsync(orderId);");

    [Test]
    public void An_operation_without_a_response_has_no_variable() =>
        Code("""
            paths:
              /orders/{id}:
                delete:
                  operationId: Orders_Delete
                  parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                  responses: {'204': {description: Gone}}
            """).Should().Be("await intercom.Orders.DeleteAsync(id);");

    [Test]
    public void A_request_has_its_required_members_where_no_overlay_has_values() =>
        Code(Create(example: null)).Should().Be("""
            Order order = await intercom.Orders.CreateAsync(new CreateOrder
            {
                BuyerId = buyerId,
                State = CreateOrderState.Open,
                Lines = [new Line { Name = "Example name" }],
            });
            """.ReplaceLineEndings("\n"));

    [Test]
    public void A_request_has_the_values_of_an_overlay_as_CSharp() =>
        Code(Create("""
            request:
              buyer_id: '{contactId}'
              state: new
              due_at: '2026-05-01T09:30:00Z'
              paid: true
              total: 12.5
              custom_attributes: {a "b": c}
              lines: [{name: Tea, count: 2}, {name: Cup}]
            """)).Should().Be("""
            Order order = await intercom.Orders.CreateAsync(new CreateOrder
            {
                BuyerId = contactId,
                State = "new",
                DueAt = new DateTimeOffset(2026, 5, 1, 9, 30, 0, TimeSpan.Zero),
                Paid = true,
                Total = 12.5,
                CustomAttributes = new Dictionary<string, string> { ["a \"b\""] = "c" },
                Lines = [new Line { Name = "Tea", Count = 2 }, new Line { Name = "Cup" }],
            });
            """.ReplaceLineEndings("\n"));

    [TestCase("{type: transfer, iban: X}", "new TransferPayment { Iban = \"X\" }")]
    [TestCase("{card: '1'}", "new CardPayment { Card = \"1\" }")]
    public void A_variant_is_the_one_that_has_the_properties(string request, string code) =>
        Code(Pay(request)).Should().Be($"Order order = await intercom.Orders.PayAsync({code});");

    [TestCase("{type: transfer, card: '1'}")]
    [TestCase("{unknown: 1}")]
    [TestCase("[1]")]
    public void Values_that_the_description_does_not_have_are_reported_and_replaced_by_rule(string request)
    {
        ApiDescription lowered = Lowered.All(Lowered.Describe(Schemas + "\n" + Pay(request)), requiresNoWarnings: false);

        lowered.Diagnostics.Of(DiagnosticKind.UnmatchedAction).Should().ContainSingle()
            .Which.Place.Should().Be("40-examples.yaml: POST /orders/pay");
        ((bool?)Definition(lowered)[SpecExtensions.ExampleByRule]).Should().BeTrue();
        Text(lowered, SpecExtensions.ExampleCode).Should().Be(
            "Order order = await intercom.Orders.PayAsync(new CardPayment { Card = \"Example card\" });");
    }

    [Test]
    public void Code_of_an_overlay_is_taken_as_it_is_and_is_text_of_the_documentation()
    {
        ApiDescription lowered = Lowered.ByAllSteps(Schemas + "\n" + Create("code: \"List<int> list = [];\\n// </code> {x}\\n\""));

        Text(lowered, SpecExtensions.ExampleCode).Should().Be("List<int> list = [];\n// </code> {x}");
        Text(lowered, SpecExtensions.ExampleDoc).Should().Be("List&lt;int&gt; list = [];\n    /// // &lt;/code&gt; {x}");
    }

    [Test]
    public void Arguments_of_the_query_are_named_and_those_of_the_path_can_be_values() =>
        Code($$$$"""
            paths:
              /orders/{kind}:
                get:
                  operationId: Orders_Find
                  parameters:
                    - {name: kind, in: path, required: true, schema: {type: string}}
                    - {name: since, in: query, required: true, schema: {type: string}}
                    - {name: max_count, in: query, schema: {type: integer}}
                  {{{{Response}}}}
                  x-example: {arguments: {kind: parcel, max_count: 5}}
            """).Should().Be("Order order = await intercom.Orders.FindAsync(\"parcel\", \"Example since\", maxCount: 5);");

    [Test]
    public void A_list_in_pages_has_an_example_for_all_pages()
    {
        ApiDescription lowered = Lowered.By<WriteExamples>("""
            schemas:
              Order: {type: object, properties: {id: {type: string, x-csharp-name: Id}}}
            paths:
              /orders:
                get:
                  operationId: Orders_List
                  parameters: [{name: page, in: query, schema: {type: integer}, x-csharp-name: page, x-continuation: true}]
                  x-response-type: Task<OrderList>
                  x-page-of: Order
                  x-example: {arguments: {page: 2}}
            """);

        Text(lowered, SpecExtensions.ExampleCode).Should().Be("OrderList page = await intercom.Orders.ListAsync(page: 2);");
        Text(lowered, SpecExtensions.PagesExampleCode).Should().Be(
            "await foreach (Order order in intercom.Orders.ListAllAsync())\n{\n    Console.WriteLine(order.Id);\n}");
    }

    [Test]
    public void A_long_call_is_divided_after_the_parenthesis() =>
        Code($$$$"""
            paths:
              /orders/lines:
                post:
                  operationId: PurchaseOrdersOfTheWholeCompany_CreateInTheNameOfSomebodyElseWithoutAnotherRequest
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/line'} }}}
                  {{{{Response}}}}
            """).Should().EndWith("Request" + "Async(\n    new Line\n    {\n        Name = \"Example name\",\n    });");

    [Test]
    public void An_example_that_is_no_object_is_an_error() =>
        Failure.Of(() => Code(Create("- 1"))).Should().Contain("x-example").And.Contain("40-examples.yaml");

    [TestCase(SpecExtensions.ExampleCode)]
    [TestCase(SpecExtensions.ExampleDoc)]
    [TestCase(SpecExtensions.PagesExampleDoc)]
    public void What_the_step_writes_cannot_be_set(string extension) => SpecExtensions.Computed.Should().Contain(extension);

    private static string Create(string? example) => $$$$"""
        paths:
          /orders:
            post:
              operationId: Orders_Create
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/create_order'} }}}
              {{{{Response}}}}
        {{{{Example(example)}}}}
        """;

    private static string Pay(string request) => $$$$"""
        paths:
          /orders/pay:
            post:
              operationId: Orders_Pay
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/payment'} }}}
              {{{{Response}}}}
        {{{{Example($"request: {request}")}}}}
        """;

    private static string Example(string? example) => example is null
        ? string.Empty
        : "      x-example:\n" + string.Concat(example.ReplaceLineEndings("\n").Split('\n').Select(line => $"        {line}\n"));

    private static string Code(string paths) => Text(Lowered.ByAllSteps(Schemas + "\n" + paths), SpecExtensions.ExampleCode);

    private static string Text(ApiDescription lowered, string extension) => (string)Definition(lowered)[extension]!;

    private static Newtonsoft.Json.Linq.JObject Definition(ApiDescription lowered) => lowered.Operations.Single().Definition;
}
