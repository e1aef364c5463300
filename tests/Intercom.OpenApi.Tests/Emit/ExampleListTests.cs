using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Emit;

public class ExampleListTests
{
    [Test]
    public void The_list_has_the_code_of_every_operation_with_its_route_and_its_variables() =>
        new JObject { ["list"] = ExampleList.Write(Lowered.ByAllSteps("""
            schemas: {order: {type: object, properties: {id: {type: string}}}}
            paths:
              /order/{order_id}:
                get:
                  operationId: Orders_Get
                  parameters: [{name: order_id, in: path, required: true, schema: {type: string}}]
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/order'}}}}}
            """)) }.ShouldBe("""
            list:
            - operation: Orders.Get
              route: GET /order/{order_id}
              byRule: true
              variables: [orderId]
              code: Order order = await intercom.Orders.GetAsync(orderId);
            """);
}
