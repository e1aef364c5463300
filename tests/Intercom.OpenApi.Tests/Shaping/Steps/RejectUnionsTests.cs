using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class RejectUnionsTests
{
    [TestCase("oneOf")]
    [TestCase("anyOf")]
    [TestCase("allOf")]
    public void A_composition_that_is_still_there_is_rejected(string composition)
    {
        string message = Failure.Of(() => Lowered.By<RejectUnions>($$"""
            schemas:
              order: {properties: {buyer: { {{composition}}: [{type: string}, {type: object}]} } }
            """));

        message.Should().Contain("schema order.buyer").And.Contain(composition)
            .And.Contain("openapi/overlays/10-corrections.yaml").And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void A_composition_in_an_operation_is_named_by_the_operation()
    {
        string message = Failure.Of(() => Lowered.By<RejectUnions>("""
            paths:
              /orders: {post: {operationId: Orders_Create, requestBody: {content: {application/json: {schema: {oneOf: [{type: string}]}}}}}}
            """));

        message.Should().Contain("operation POST /orders request body");
    }

    [Test]
    public void A_member_that_is_only_called_so_passes()
    {
        Action lowering = () => Lowered.By<RejectUnions>("""
            schemas:
              order: {properties: {oneOf: {type: string}}}
            """);

        lowering.Should().NotThrow();
    }
}
