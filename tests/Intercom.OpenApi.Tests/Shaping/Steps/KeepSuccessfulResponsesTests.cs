using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class KeepSuccessfulResponsesTests
{
    [Test]
    public void Errors_go_with_the_schemas_that_only_they_use()
    {
        ApiDescription lowered = Lowered.By<KeepSuccessfulResponses>("""
            schemas:
              order: {type: object}
              event: {type: object}
              error: {properties: {detail: {$ref: '#/components/schemas/detail'}, order: {$ref: '#/components/schemas/order'}}}
              detail: {type: object}
            paths:
              /orders:
                get:
                  operationId: Orders_Get
                  responses:
                    '200': {content: {application/json: {schema: {$ref: '#/components/schemas/order'}}}}
                    '404': {content: {application/json: {schema: {$ref: '#/components/schemas/error'}}}}
                    default: {content: {application/json: {schema: {$ref: '#/components/schemas/error'}}}}
            """);

        lowered.Operations.Single().Responses.Select(response => response.Name).Should().Equal("200");
        lowered.SchemaNames().Should().BeEquivalentTo(["order", "event"], "no operation mentions the event, so it comes another way");
    }

    [Test]
    public void A_redirect_is_a_success()
    {
        ApiDescription lowered = Lowered.By<KeepSuccessfulResponses>("""
            paths:
              /recording: {get: {operationId: Calls_GetRecording, responses: {'302': {description: Found}, '404': {description: Not Found}}}}
            """);

        lowered.Operations.Single().Responses.Select(response => response.Name).Should().Equal("302");
    }

    [Test]
    public void A_shared_response_is_put_where_it_is_used()
    {
        ApiDescription lowered = Lowered.By<KeepSuccessfulResponses>("""
            responses:
              Done: {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/order'}}}}
              Unauthorized: {description: No.}
            schemas:
              order: {type: object}
            paths:
              /orders: {get: {operationId: Orders_Get, responses: {'200': {$ref: '#/components/responses/Done'}, '401': {$ref: '#/components/responses/Unauthorized'}}}}
            """);

        lowered.Operation("Orders_Get")["responses"].ShouldBe(
            "'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/order'}}}}");
        lowered.Root["components"]!["responses"].Should().BeNull();
    }

    [Test]
    public void A_shared_response_that_does_not_exist_is_rejected()
    {
        string message = Failure.Of(() => Lowered.By<KeepSuccessfulResponses>("""
            paths:
              /orders: {get: {operationId: Orders_Get, responses: {'200': {$ref: '#/components/responses/Dune'}}}}
            """));

        message.Should().Contain("operation GET /orders").And.Contain("Dune").And.Contain("openapi/intercom.yaml");
    }
}
