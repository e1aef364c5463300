using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Lowering.Steps;

public class DescribeOperationsTests
{
    [Test]
    public void A_response_in_JSON_gives_its_type_and_what_is_said_of_it()
    {
        ApiDescription lowered = Lowered.By<DescribeOperations>("""
            schemas:
              Order: {type: object, description: An order.}
            paths:
              /orders: {get: {operationId: Orders_Get, responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}}}
            """);

        JObject operation = lowered.Operation("Orders_Get");
        ((string?)operation[SpecExtensions.ResponseType]).Should().Be("Task<Order>");
        ((string?)operation[SpecExtensions.ResponseCall]).Should().Be("SendAsync<Order>");
        ((string?)operation[SpecExtensions.ResponseSummary]).Should().Be("An order.");
    }

    [TestCase("Orders_Create", "Order", "The created order.")]
    [TestCase("Orders_CreateOrUpdateItem", "OrderItem", "The created or updated OrderItem.")]
    [TestCase("Orders_SetState", "Order", "The updated order.")]
    [TestCase("Orders_Delete", "Order", "The deleted order.")]
    [TestCase("Orders_Delete", "DeletedOrder", "As documented.")]
    [TestCase("Orders_Update", "OrderList", "As documented.")]
    [TestCase("Orders_Ship", "Order", "As documented.")]
    public void An_operation_that_changes_an_object_returns_the_changed_object(string operation, string type, string summary)
    {
        ApiDescription lowered = Lowered.By<DescribeOperations>($$"""
            schemas:
              {{type}}: {type: object, description: As documented.}
            paths:
              /orders: {post: {operationId: {{operation}}, responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/{{type}}'} } } } } } }
            """);

        ((string?)lowered.Operation(operation)[SpecExtensions.ResponseSummary]).Should().Be(summary);
    }

    [Test]
    public void A_response_that_is_a_choice_of_texts_is_JSON()
    {
        ApiDescription lowered = Lowered.LenientlyBy<DescribeOperations>("""
            schemas:
              State: {type: string, enum: [a, b]}
            paths:
              /orders: {get: {operationId: Orders_Get, responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/State'}}}}}}}
            """);

        ((string?)lowered.Operation("Orders_Get")[SpecExtensions.ResponseType]).Should().Be("Task<Newtonsoft.Json.Linq.JToken>");
    }

    [Test]
    public void A_response_that_can_be_null_says_so()
    {
        ApiDescription lowered = Lowered.By<DescribeOperations>("""
            schemas:
              Order: {type: object, description: An order.}
            paths:
              /orders:
                get:
                  operationId: Orders_Get
                  responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/Order', nullable: true, description: Or nothing.}}}}}
            """);

        JObject operation = lowered.Operation("Orders_Get");
        ((string?)operation[SpecExtensions.ResponseType]).Should().Be("Task<Order?>");
        ((string?)operation[SpecExtensions.ResponseCall]).Should().Be("SendNullableAsync<Order>");
        ((string?)operation[SpecExtensions.ResponseSummary]).Should().Be("Or nothing.");
    }

    [TestCase("{'204': {description: Done}}", "Task", "SendAsync")]
    [TestCase("{'200': {content: {text/plain: {schema: {type: string}}}}}", "Task<string>", "SendTextAsync")]

    [
        TestCase(
            "{'200': {content: {text/plain: {schema: {type: string, x-empty-is-null: true}}}}}",
            "Task<string?>",
            "SendNullableTextAsync"),
    ]

    [
        TestCase(
            "{'200': {content: {application/octet-stream: {schema: {type: string, format: binary}}}}}",
            "Task<IntercomFile>",
            "DownloadAsync"),
    ]
    public void Other_responses_have_methods_of_their_own(string responses, string type, string call)
    {
        ApiDescription lowered = Lowered.By<DescribeOperations>($$"""
            paths:
              /orders: {get: {operationId: Orders_Get, responses: {{responses}} } }
            """);

        JObject operation = lowered.Operation("Orders_Get");
        ((string?)operation[SpecExtensions.ResponseType]).Should().Be(type);
        ((string?)operation[SpecExtensions.ResponseCall]).Should().Be(call);
    }

    [Test]
    public void A_body_says_what_its_schema_says_unless_it_speaks_for_itself()
    {
        ApiDescription lowered = Lowered.By<DescribeOperations>("""
            schemas:
              Order: {type: object, description: An order.}
            paths:
              /orders:
                put: {operationId: Orders_Put, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
                post: {operationId: Orders_Post, requestBody: {description: The new order., content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
            """);

        ((string?)lowered.Operation("Orders_Put")["requestBody"]!["description"]).Should().Be("An order.");
        ((string?)lowered.Operation("Orders_Post")["requestBody"]!["description"]).Should().Be("The new order.");
    }

    [Test]
    public void An_operation_carries_what_its_area_is_for()
    {
        ApiDescription lowered = Lowered.By<DescribeOperations>("""
            tags: [{name: Orders, description: What customers want.}]
            paths:
              /orders: {get: {operationId: Orders_List, tags: [Orders]}}
              /other: {get: {operationId: Other_List}}
            """);

        ((string?)lowered.Operation("Orders_List")[SpecExtensions.AreaSummary]).Should().Be("What customers want.");
        ((string?)lowered.Operation("Other_List")[SpecExtensions.AreaSummary]).Should().Be("The operations of the area Other.");
    }

    [TestCase("application/json: {schema: {type: string}}", "no object")]
    [TestCase("application/json: {}", "no object")]
    public void A_response_that_no_method_can_give_is_rejected(string content, string reason)
    {
        string message = Failure.Of(() => Lowered.By<DescribeOperations>($$"""
            paths:
              /orders: {get: {operationId: Orders_Get, responses: {'200': {content: { {{content}} } } } } }
            """));

        message.Should().Contain("operation GET /orders").And.Contain(reason).And.Contain("openapi/overlays/10-corrections.yaml");
    }
}
