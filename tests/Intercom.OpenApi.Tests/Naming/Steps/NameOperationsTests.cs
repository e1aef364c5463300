using Intercom.OpenApi.Naming.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Naming.Steps;

public class NameOperationsTests
{
    [Test]
    public void An_area_and_a_verb_are_a_name()
    {
        Action lowering = () => Lowered.By<NameOperations>("""
            paths:
              /orders: {get: {operationId: Orders_List}, post: {operationId: Orders_Create}}
            """);

        lowering.Should().NotThrow();
    }

    [TestCase("operationId: listOrders", "listOrders")]
    [TestCase("operationId: Orders_list", "Orders_list")]
    [TestCase("operationId: Orders_List_All", "Orders_List_All")]
    [TestCase("summary: Lists orders.", "''")]
    public void An_operation_without_a_name_in_CSharp_is_rejected(string operation, string named)
    {
        string message = Failure.Of(() => Lowered.By<NameOperations>($$"""
            paths:
              /orders: {get: { {{operation}} } }
            """));

        message.Should().Contain("operation GET /orders").And.Contain(named).And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void Two_operations_of_one_name_are_rejected()
    {
        string message = Failure.Of(() => Lowered.By<NameOperations>("""
            paths:
              /orders: {get: {operationId: Orders_List}}
              /orders/all: {get: {operationId: Orders_List}}
            """));

        message.Should().Contain("operation GET /orders/all: ").And
            .Contain("operation GET /orders.").And.Contain("Orders_List").And.Contain("openapi/overlays/20-names.yaml");
    }
}
