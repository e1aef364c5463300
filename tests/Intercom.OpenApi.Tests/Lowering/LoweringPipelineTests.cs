using Intercom.OpenApi.Document;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Lowering;

public class LoweringPipelineTests
{
    private static readonly string[] SourceText =
    [
        SpecExtensions.Doc,
        SpecExtensions.NameCode,
        SpecExtensions.EnumMembers,
        SpecExtensions.TypeCode,
        SpecExtensions.FallbackCode,
        SpecExtensions.FormatCode,
        SpecExtensions.ItemCode,
    ];

    [Test]
    public void What_no_step_expects_is_reported_with_the_name_of_the_step_that_met_it()
    {
        Failure.Of(() => Lowered.ByAllSteps("""
            tags: [{description: An area without a name.}]
            paths: {/orders: {get: {operationId: Orders_List}}}
            """)).Should().StartWith("The step DescribeOperations").And.Contain("not expected").And.Contain("openapi/intercom.yaml");
    }

    [Test]
    public void What_is_sent_and_what_is_received_come_out_as_plain_named_types()
    {
        ApiDescription lowered = Lowered.ByAllSteps("""
            schemas:
              order:
                type: object
                properties:
                  type: {type: string, enum: [order]}
                  created_at: {type: integer, format: date-time}
                  state: {$ref: '#/components/schemas/state'}
                  count: {type: integer}
              state: {type: string, enum: [open, closed]}
              create_order:
                type: object
                required: [type, buyer_id]
                properties:
                  type: {type: string, enum: [order]}
                  buyer_id: {oneOf: [{type: string}, {type: integer}]}
            paths:
              /orders:
                post:
                  operationId: Orders_Create
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/create_order'}}}}
                  responses: {'200': {content: {application/json: {schema: {allOf: [{$ref: '#/components/schemas/order'}]}}}}}
            """);

        WithoutSourceText(lowered.Schemas).ShouldBe("""
            CreateOrder:
              type: object
              x-usage: request
              required: [buyer_id]
              properties:
                type: {type: string, x-constant: order, x-constant-type: string, x-constant-code: '"order"', x-csharp-name: Type, x-csharp-field: _type}
                buyer_id: {type: string, x-csharp-name: BuyerId, x-csharp-field: _buyerId}
            Order:
              type: object
              x-usage: response
              properties:
                type: {type: string, x-csharp-name: Type, x-csharp-field: _type}
                created_at: {type: string, format: date-time, x-unix: true, x-csharp-name: CreatedAt, x-csharp-field: _createdAt}
                state: {$ref: '#/components/schemas/State', x-csharp-name: State, x-csharp-field: _state}
                count: {type: integer, format: int64, x-csharp-name: Count, x-csharp-field: _count}
            State: {type: string, enum: [open, closed], x-enumNames: [Open, Closed], x-usage: response}
            """);
        ((string?)lowered.Operation("Orders_Create")[SpecExtensions.ResponseType]).Should().Be("Task<Order>");
    }

    // The steps that write source text have tests of their own.
    private static JToken WithoutSourceText(JToken schemas)
    {
        foreach (
            JProperty text in schemas.SelectTokens("$..*")
                .Select(token => token.Parent)
                .OfType<JProperty>()
                .Where(member => SourceText.Contains(member.Name, StringComparer.Ordinal))
                .ToList())
        {
            text.Remove();
        }

        return schemas;
    }
}
