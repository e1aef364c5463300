using Intercom.OpenApi.Document;
using Intercom.OpenApi.Naming.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Naming.Steps;

public class OrderParametersTests
{
    [Test]
    public void Parameters_of_the_path_come_first_in_its_order_and_others_stay_in_theirs()
    {
        ApiDescription lowered = Lowered.By<OrderParameters>("""
            paths:
              /shops/{shop_id}/orders/{order_id}:
                get:
                  operationId: Orders_Get
                  parameters:
                    - {name: page, in: query, schema: {type: integer}}
                    - {name: order_id, in: path, required: true, schema: {type: string}}
                    - {name: app_id, in: query, required: true, schema: {type: string}}
                    - {name: shop_id, in: path, required: true, schema: {type: string}}
                  responses: {'200': {description: OK}}
            """);

        lowered.Operation("Orders_Get")["parameters"]!
            .Select(parameter => (string?)parameter["name"])
            .Should().Equal("shop_id", "order_id", "page", "app_id");
    }
}
