using Intercom.OpenApi.Document;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Document;

public class ReservedExtensionsTests
{
    private static IEnumerable<string> Computed => SpecExtensions.Computed;

    [TestCaseSource(nameof(Computed))]
    public void What_steps_compute_cannot_be_set_on_a_schema(string extension)
    {
        Failure.Of(() => Reject($"schemas: {{order: {{type: object, properties: {{id: {{type: string, {extension}: x}}}}}}}}"))
            .Should().StartWith("schema order.id: " + extension);
    }

    [TestCase("{operationId: Orders_List, x-response-type: int}", "operation GET /orders: x-response-type")]

    [
        TestCase(
            "{operationId: Orders_List, parameters: [{name: page, in: query, x-page-max: 9}]}",
            "operation GET /orders parameter page: x-page-max"),
    ]
    [TestCase("{operationId: Orders_List, requestBody: {x-body-doc: x}}", "operation GET /orders request body: x-body-doc")]
    public void What_steps_compute_cannot_be_set_on_an_operation(string operation, string start)
    {
        Failure.Of(() => Reject($"paths: {{/orders: {{get: {operation}}}}}")).Should().StartWith(start);
    }

    [Test]
    public void What_people_set_stays_and_a_property_can_have_any_name()
    {
        Action reject = () => Reject("""
            schemas: {order: {type: object, x-csharp-name: Order, properties: {x-base: {type: string}}}}
            paths: {/orders: {get: {operationId: Orders_List, x-idempotent: true, x-paging: {style: cursor}}}}
            """);

        reject.Should().NotThrow();
    }

    private static void Reject(string yaml) => ReservedExtensions.Reject(Lowered.Describe(yaml));
}
