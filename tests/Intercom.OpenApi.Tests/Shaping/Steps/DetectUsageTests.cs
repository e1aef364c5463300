using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class DetectUsageTests
{
    private const string Orders = """
        schemas:
          create_order: {properties: {address: {$ref: '#/components/schemas/address'}}}
          order: {properties: {address: {$ref: '#/components/schemas/address'}, state: {$ref: '#/components/schemas/state'}}}
          address: {type: object}
          state: {type: object}
          event: {type: object}
        paths:
          /orders:
            post:
              operationId: Orders_Create
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/create_order'}}}}
              responses: {'200': {content: {application/json: {schema: {$ref: '#/components/schemas/order'}}}}}
        """;

    [TestCase("create_order", SchemaUsage.Request)]
    [TestCase("order", SchemaUsage.Response)]
    [TestCase("address", SchemaUsage.Both)]
    [TestCase("state", SchemaUsage.Response)]
    public void A_schema_says_where_it_is_used_directly_or_through_others(string schema, string usage)
    {
        ((string?)Lowered.By<DetectUsage>(Orders).Schemas[schema]![SpecExtensions.Usage]).Should().Be(usage);
    }

    [Test]
    public void What_no_operation_mentions_is_read_and_never_sent()
    {
        ((string?)Lowered.By<DetectUsage>(Orders).Schemas["event"]![SpecExtensions.Usage]).Should().Be(SchemaUsage.Response);
    }
}
