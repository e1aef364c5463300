using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Emit;

public class ExampleListTests
{
    [Test]
    public void The_list_has_the_code_of_every_operation_with_its_route() =>
        new JObject { ["list"] = ExampleList.Write(Lowered.ByAllSteps("""
            schemas: {order: {type: object, properties: {id: {type: string}}}}
            paths:
              /order:
                get:
                  operationId: Orders_Get
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/order'}}}}}
            """)) }.ShouldBe("""
            list:
            - operation: Orders.Get
              route: GET /order
              code: Order order = await intercom.Orders.GetAsync();
            """);
}
