using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class MergeResponseUnionsTests
{
    [Test]
    public void A_choice_between_objects_becomes_one_object_with_the_members_of_each()
    {
        ApiDescription lowered = Lowered.By<MergeResponseUnions>("""
            schemas:
              author: {x-usage: response, description: Who wrote., oneOf: [{$ref: '#/components/schemas/admin'}, {$ref: '#/components/schemas/contact'}]}
              admin: {type: object, properties: {id: {type: string, description: Of the admin.}, away: {type: boolean}}}
              contact: {type: object, properties: {id: {type: string}, email: {type: string}}}
            """);

        lowered.Schemas.ShouldBe("""
            author:
              x-usage: response
              description: Who wrote.
              type: object
              properties: {id: {type: string, description: Of the admin.}, away: {type: boolean}, email: {type: string}}
            """);
    }

    [Test]
    public void A_branch_that_something_else_uses_stays_a_type()
    {
        ApiDescription lowered = Lowered.By<MergeResponseUnions>("""
            schemas:
              author: {x-usage: response, oneOf: [{$ref: '#/components/schemas/admin'}, {$ref: '#/components/schemas/contact'}]}
              admin: {type: object, properties: {id: {type: string}}}
              contact: {type: object, properties: {id: {type: string}}}
              team: {x-usage: response, properties: {lead: {$ref: '#/components/schemas/admin'}}}
            """);

        lowered.SchemaNames().Should().BeEquivalentTo("author", "admin", "team");
    }

    [Test]
    public void A_choice_in_the_response_of_an_operation_is_merged()
    {
        ApiDescription lowered = Lowered.By<MergeResponseUnions>("""
            paths:
              /orders:
                get:
                  operationId: Orders_Get
                  responses:
                    '200': {content: {application/json: {schema: {oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}]}}}}
            """);

        lowered.Operation("Orders_Get")["responses"]!["200"].Schema().ShouldBe(
            "{type: object, properties: {a: {type: string}, b: {type: string}}}");
    }

    [Test]
    public void Members_of_one_name_are_merged_through_objects_arrays_and_enumerations()
    {
        ApiDescription lowered = Lowered.By<MergeResponseUnions>("""
            schemas:
              part:
                x-usage: response
                anyOf:
                  - properties:
                      kind: {type: string, enum: [note]}
                      file: {type: object, properties: {url: {type: string}}}
                      lines: {type: array, items: {type: object, properties: {a: {type: string}}}}
                  - properties:
                      kind: {type: string, enum: [reply]}
                      file: {type: object, properties: {size: {type: integer}}}
                      lines: {type: array, items: {type: object, properties: {b: {type: string}}}}
            """);

        JToken merged = lowered.Schemas["part"]!["properties"]!;
        ((string?)merged["kind"]!["type"]).Should().Be("string");
        merged["kind"]!["enum"].Should().BeNull();
        merged["file"]!["properties"].ShouldBe("{url: {type: string}, size: {type: integer}}");
        merged["lines"]!["items"]!["properties"].ShouldBe("{a: {type: string}, b: {type: string}}");
    }

    [Test]
    public void Members_of_one_name_and_different_kinds_are_rejected()
    {
        string message = Failure.Of(() => Lowered.By<MergeResponseUnions>("""
            schemas:
              part: {x-usage: response, oneOf: [{properties: {id: {type: string}}}, {properties: {id: {type: boolean}}}]}
            """));

        message.Should().Contain("schema part.id").And.Contain("openapi/overlays/10-corrections.yaml");
    }

    [TestCase(SchemaUsage.Request)]
    [TestCase(SchemaUsage.Both)]
    public void A_choice_that_is_sent_stays_a_choice(string usage)
    {
        ApiDescription lowered = Lowered.By<MergeResponseUnions>($$"""
            schemas:
              part: {x-usage: {{usage}}, oneOf: [{properties: {a: {type: string} } }, {properties: {b: {type: string} } }]}
            """);

        lowered.Schemas["part"]!["oneOf"].Should().NotBeNull();
    }

    [TestCase("[{type: array, items: {type: string}}, {properties: {a: {type: string}}}]")]
    [TestCase("[{properties: {a: {type: string}}, oneOf: [{required: [a]}, {properties: {b: {type: string}}}]}, {properties: {a: {type: "
        + "string}}}]")]
    public void A_choice_that_is_not_between_plain_objects_stays_to_be_rejected(string variants)
    {
        ApiDescription lowered = Lowered.By<MergeResponseUnions>($$"""
            schemas:
              part: {x-usage: response, anyOf: {{variants}} }
            """);

        lowered.Schemas["part"]!["anyOf"].Should().NotBeNull();
    }
}
