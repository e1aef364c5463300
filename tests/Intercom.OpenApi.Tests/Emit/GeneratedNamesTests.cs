using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Emit;

public class GeneratedNamesTests
{
    [Test]
    public void The_list_has_every_type_and_every_operation_as_a_method_of_client_and_interface_in_order()
    {
        string list = GeneratedNames.Write(
            ["Models/Order.g.cs", "Clients/OrdersClient.g.cs", "Clients/IOrdersClient.g.cs", "IntercomClient.g.cs", "types.json"],
            Lowered.Describe("paths: {/orders: {get: {operationId: Orders_List}, post: {operationId: Orders_Create}}}"));

        list.Should().Be("IOrdersClient\nIOrdersClient.Create\nIOrdersClient.List\nIntercomClient\n"
            + "Order\nOrdersClient\nOrdersClient.Create\nOrdersClient.List\n");
    }
}
