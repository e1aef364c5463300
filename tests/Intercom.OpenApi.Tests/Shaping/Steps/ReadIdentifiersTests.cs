using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class ReadIdentifiersTests
{
    [TestCase("id", "{type: integer}", "{type: string, x-numeric-id: true}")]
    [TestCase("owner_id", "{type: integer, nullable: true}", "{type: string, nullable: true, x-numeric-id: true}")]
    [TestCase("team_ids", "{type: array, items: {type: integer}}", "{type: array, items: {type: string}, x-numeric-id: true}")]
    [TestCase("owner_id", "{type: string}", "type: string")]
    [TestCase("paid", "{type: integer}", "type: integer")]
    [TestCase("count", "{type: integer}", "type: integer")]
    [TestCase("counts", "{type: array, items: {type: integer}}", "{type: array, items: {type: integer}}")]
    [TestCase("snoozed_id", "{type: integer, format: timestamp}", "{type: integer, format: timestamp}")]
    public void Members_that_identify_are_text_and_known_to_be_numbers_on_the_wire(string name, string schema, string expected)
    {
        ApiDescription lowered = Lowered.By<ReadIdentifiers>($$"""
            schemas:
              order: {type: object, properties: { {{name}}: {{schema}} } }
            """);

        lowered.Schemas["order"]!["properties"]![name].ShouldBe(expected);
    }

    [Test]
    public void Parameters_that_identify_are_text()
    {
        ApiDescription lowered = Lowered.By<ReadIdentifiers>("""
            paths:
              /orders/{order_id}:
                get:
                  operationId: Orders_Get
                  parameters:
                    - {name: order_id, in: path, required: true, schema: {type: integer}}
                  responses: {'200': {description: OK}}
            """);

        lowered.Operation("Orders_Get")["parameters"]![0]!["schema"].ShouldBe("{type: string, x-numeric-id: true}");
    }
}
