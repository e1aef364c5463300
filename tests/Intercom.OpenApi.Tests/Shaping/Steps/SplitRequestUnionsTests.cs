using Intercom.OpenApi.Document;
using Intercom.OpenApi.Shaping.Steps;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Shaping.Steps;

public class SplitRequestUnionsTests
{
    [Test]
    public void A_choice_becomes_an_abstract_class_that_its_branches_derive_from()
    {
        ApiDescription lowered = Lowered.By<SplitRequestUnions>("""
            schemas:
              reply: {description: A reply., oneOf: [{$ref: '#/components/schemas/admin_reply'}, {$ref: '#/components/schemas/contact_reply'}]}
              admin_reply: {type: object, properties: {admin_id: {type: string}}}
              contact_reply: {type: object, properties: {email: {type: string}}}
            """);

        lowered.Schemas["reply"].ShouldBe("""
            description: A reply.
            type: object
            properties: {}
            required: []
            x-abstract: true
            x-csharp-name: Reply
            x-usage: request
            """);
        ((string?)lowered.Schemas["admin_reply"]![SpecExtensions.Base]).Should().Be("Reply");
        ((string?)lowered.Schemas["contact_reply"]![SpecExtensions.Base]).Should().Be("Reply");
    }

    [Test]
    public void Members_beside_the_choice_stand_on_the_base_and_the_rest_of_what_is_required_on_the_branches()
    {
        ApiDescription lowered = Lowered.By<SplitRequestUnions>("""
            schemas:
              reply:
                properties: {body: {type: string}}
                required: [body, id]
                oneOf: [{$ref: '#/components/schemas/by_id'}, {$ref: '#/components/schemas/by_name'}]
              by_id: {properties: {id: {type: string}}}
              by_name: {properties: {id: {type: string}, name: {type: string}}, required: [name]}
            """);

        lowered.Schemas["reply"]!["required"]!.Values<string>().Should().Equal("body");
        lowered.Schemas["by_id"]!["required"]!.Values<string>().Should().Equal("id");
        lowered.Schemas["by_name"]!["required"]!.Values<string>().Should().Equal("name", "id");
    }

    [Test]
    public void What_a_branch_says_again_stands_on_the_branches_and_not_on_the_base()
    {
        ApiDescription lowered = Lowered.By<SplitRequestUnions>("""
            schemas:
              reply:
                properties: {value: {type: string}, body: {type: string}}
                required: [value]
                oneOf: [{$ref: '#/components/schemas/by_id'}, {$ref: '#/components/schemas/by_name'}]
              by_id: {properties: {value: {type: integer}}}
              by_name: {properties: {name: {type: string}}}
            """);

        lowered.Schemas["reply"]!["properties"].ShouldBe("body: {type: string}");
        lowered.Schemas["by_id"]!["properties"].ShouldBe("value: {type: integer}");
        lowered.Schemas["by_name"]!["properties"].ShouldBe("{name: {type: string}, value: {type: string}}");
        lowered.Schemas["by_name"]!["required"]!.Values<string>().Should().Equal("value");
    }

    [Test]
    public void A_branch_in_place_is_named_by_a_person_or_by_what_it_requires()
    {
        ApiDescription lowered = Lowered.By<SplitRequestUnions>("""
            schemas:
              tag:
                oneOf:
                  - {properties: {user_id: {type: string}}, required: [user_id]}
                  - {x-csharp-name: TagEveryone, properties: {all: {type: boolean}}}
            """);

        lowered.SchemaNames().Should().BeEquivalentTo("tag", "TagByUserId", "TagEveryone");
        ((string?)lowered.Schemas["TagEveryone"]![SpecExtensions.Base]).Should().Be("Tag");
        ((string?)lowered.Schemas["TagEveryone"]![SpecExtensions.Usage]).Should().Be(SchemaUsage.Request);
    }

    [Test]
    public void A_variant_in_place_that_nothing_names_is_rejected()
    {
        string message = Failure.Of(() => Lowered.By<SplitRequestUnions>("""
            schemas:
              tag: {oneOf: [{properties: {user_id: {type: string}}}, {x-csharp-name: TagEveryone, properties: {all: {type: boolean}}}]}
            """));

        message.Should().Contain("schema tag").And.Contain("variant").And.Contain("openapi/overlays/20-names.yaml");
    }

    [Test]
    public void A_choice_in_place_takes_the_name_that_a_person_gave_it()
    {
        ApiDescription lowered = Lowered.By<SplitRequestUnions>(Body("x-csharp-name: OrderChange, "));

        ((string?)lowered.Schemas["a"]![SpecExtensions.Base]).Should().Be("OrderChange");
        ((string?)lowered.Operation("Orders_Change")["requestBody"].Schema()![SpecExtensions.Name]).Should().Be("OrderChange");
    }

    [Test]
    public void A_choice_in_place_is_not_called_as_one_of_its_branches()
    {
        ApiDescription lowered = Lowered.LenientlyBy<SplitRequestUnions>("""
            schemas:
              create_orders_request: {type: object, properties: {id: {type: string}}}
            paths:
              /orders:
                post:
                  operationId: Orders_Create
                  requestBody: {content: {application/json: {schema: {oneOf: [{$ref: '#/components/schemas/create_orders_request'}, {type: object, properties: {name: {type: string}}, required: [name]}]}}}}
            """);

        string name = (string)lowered.Root.SelectToken(
            "paths['/orders'].post.requestBody.content['application/json'].schema")![SpecExtensions.Name]!;
        name.Should().NotBe("CreateOrdersRequest");
        ((string?)lowered.Schemas["create_orders_request"]![SpecExtensions.Base]).Should().Be(name);
    }

    [Test]
    public void A_choice_in_place_without_a_name_is_rejected()
    {
        string message = Failure.Of(() => Lowered.By<SplitRequestUnions>(Body(string.Empty)));

        message.Should().Contain("operation POST /orders request body").And
            .Contain("x-csharp-name").And.Contain("openapi/overlays/20-names.yaml");
    }

    [TestCase("[{properties: {note: {type: string}}}, {}]")]
    [TestCase("[{}, {$ref: '#/components/schemas/noted'}]")]
    public void Something_or_nothing_makes_its_members_optional(string variants)
    {
        ApiDescription lowered = Lowered.By<SplitRequestUnions>($$"""
            schemas:
              order: {type: object, anyOf: {{variants}} }
              noted: {properties: {note: {type: string} } }
            """);

        lowered.Schemas["order"].ShouldBe("{type: object, properties: {note: {type: string}}}");
    }

    [Test]
    public void A_variant_of_two_choices_is_rejected()
    {
        string message = Failure.Of(() => Lowered.By<SplitRequestUnions>("""
            schemas:
              first: {oneOf: [{$ref: '#/components/schemas/a'}, {$ref: '#/components/schemas/b'}]}
              second: {oneOf: [{$ref: '#/components/schemas/a'}, {$ref: '#/components/schemas/b'}]}
              a: {properties: {a: {type: string}}}
              b: {properties: {b: {type: string}}}
            """));

        message.Should().Contain("schema second").And.Contain("First").And.Contain("openapi/overlays/10-corrections.yaml");
    }

    [TestCase("{oneOf: [{type: string}, {$ref: '#/components/schemas/a'}]}")]
    [TestCase("{x-usage: both, oneOf: [{$ref: '#/components/schemas/a'}, {$ref: '#/components/schemas/b'}]}")]
    public void What_is_no_choice_between_objects_that_are_only_sent_stays_to_be_rejected(string schema)
    {
        ApiDescription lowered = Lowered.By<SplitRequestUnions>($$"""
            schemas:
              order: {{schema}}
              a: {properties: {a: {type: string} } }
              b: {properties: {b: {type: string} } }
            """);

        lowered.Schemas["order"].ShouldBe(schema);
    }

    [Test]
    public void A_choice_in_a_response_is_left_alone()
    {
        const string Choice = "{oneOf: [{$ref: '#/components/schemas/a'}, {$ref: '#/components/schemas/b'}]}";
        ApiDescription lowered = Lowered.By<SplitRequestUnions>($$"""
            schemas:
              a: {properties: {a: {type: string} } }
              b: {properties: {b: {type: string} } }
            paths:
              /orders:
                get: {operationId: Orders_List, responses: {'200': {content: {application/json: {schema: {{Choice}} } } } } }
            """);

        lowered.Operation("Orders_List").SelectToken("responses.200.content.['application/json'].schema")!.ShouldBe(Choice);
    }

    private static string Body(string name) => $$"""
        schemas:
          a: {properties: {a: {type: string} } }
          b: {properties: {b: {type: string} } }
        paths:
          /orders:
            post:
              operationId: Orders_Change
              requestBody: {content: {application/json: {schema: { {{name}}oneOf: [{$ref: '#/components/schemas/a'}, {$ref: '#/components/schemas/b'}]} } } }
        """;
}
