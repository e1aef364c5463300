using Intercom.OpenApi.Document;
using Intercom.OpenApi.Normalization;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Normalization;

public class NormalizedDescriptionTests
{
    [Test]
    public void The_description_of_this_repository_comes_in_as_it_is_and_nothing_is_normalized()
    {
        string text = File.ReadAllText(ThisRepository.Files.Description);
        JObject own = YamlFile.Parse(text);

        NormalizedDescription imported = NormalizedDescription.Read(own, new PreviousDescription(own), []);

        imported.Changes.Should().BeEmpty();
        YamlWriter.Format(imported.Facts).Should().Be(text.ReplaceLineEndings("\n"));
    }

    [Test]
    public void What_was_normalized_once_needs_no_normalizing_again()
    {
        JObject facts = IrregularDescription.Import().Facts;

        NormalizedDescription again = NormalizedDescription.Read(facts, new PreviousDescription(facts), []);

        again.Changes.Should().BeEmpty();
        YamlWriter.Format(again.Facts).Should().Be(YamlWriter.Format(facts));
    }

    [Test]
    public void No_sentence_and_no_example_is_among_the_facts()
    {
        NormalizedDescription imported = IrregularDescription.Import();

        YamlWriter.Format(imported.Facts)
            .Should().NotContain("Somebody's words").And.NotContain("What was bought").And.NotContain("example");
        YamlWriter.Format(imported.Prose)
            .Should().Contain("Somebody's words").And.Contain("What was bought.").And.NotContain("example");
    }

    [TestCase("operation GET /orders/{id}", "id moved here from the path")]
    [TestCase("operation GET /orders/{id}", "expand is in the query, not in 'path'")]
    [TestCase("operation PUT /orders/{id}", "id is in the path, not in 'query'")]
    [TestCase("operation PUT /orders/{id}", "dry_run moved out of requestBody")]
    [TestCase("operation PUT /orders/{id}", "dry_run given a schema")]
    [TestCase("operation DELETE /orders/{id}/parts/{part}", "part added: the path names it")]
    [TestCase("operation DELETE /orders/{id}/parts/{part}", "a response without a body added")]
    [TestCase("operation POST /orders", "written in place of the reference")]
    [TestCase("operation POST /orders request body", "*/* read as application/json")]
    [TestCase("operation POST /orders response 201", "moved into JSON content")]
    [TestCase("operation POST /orders", "assigned to the area Orders")]
    [TestCase("operation GET /orders/{id} response 200", "application/json or text/csv read as application/json")]
    [TestCase("operation GET /orders/{id} response default", "removed: beside a successful response it is one of errors")]
    [TestCase("server /", "removed: it is not an absolute https URL")]
    [TestCase("server https://api.intercom.io/v2", "named UnitedStates2 by rule")]
    [TestCase("schema connection.labels", "a map: it defines values")]
    [TestCase("schema connection.counts", "a map: it defines values")]
    [TestCase("operation POST /connections response 200", "in place of #/components/responses/Nowhere")]
    [TestCase("operation PUT /orders/{id} request body", "the nested unions of its oneOf flattened")]
    [TestCase("path orders/", "normalized to /orders")]
    [TestCase("schema order.id", "its example removed: it is an object, and not of the type string")]
    [TestCase("operation GET /orders response 200.type", "its example removed: it is a list")]
    [TestCase("schema order.id", "required moved to the object")]
    [TestCase("schema order.placed_at", "the type datetime as string")]
    [TestCase("schema order.owner", "description, nullable beside a $ref")]
    [TestCase("schema order.near", "person in place of #/components/schemas/Persons")]
    [TestCase("schema order.nowhere", "anything in place of")]
    [TestCase("schema order.inside", "#/components/schemas/name/properties/name is written in place")]
    [TestCase("schema order.extra", "an array: it has items")]
    [TestCase("schema order.both", "an object, and not string")]
    [TestCase("schema order.what", "there is no such type")]
    [TestCase("schema order.none", "not a schema")]
    [TestCase("schema order.empty", "it has no variants")]
    [TestCase("schema next.starting_after", "the types string, null as string, nullable")]
    [TestCase("schema loop", "form a cycle")]
    [TestCase("schema self", "leads back to self")]
    [TestCase("schema choices", "leads back to choice")]
    [TestCase("schema nothing", "not a schema")]
    [TestCase("server https://api.mars.intercom.io", "named MARS by rule")]
    public void Each_oddity_is_normalized_and_reported(string place, string change) =>
        IrregularDescription.Import().Changes
            .Should().Contain(repair => repair.Place == place && repair.Effect.Contains(change, StringComparison.Ordinal));

    [TestCase("https://api.nz.intercom.io", 2)]
    [TestCase("https://intercom.io.example.com", 1)]
    [TestCase("https://api-intercom.io", 1)]
    public void A_server_of_another_domain_than_the_known_ones_is_omitted_since_access_tokens_would_be_sent_to_it(string server, int count)
    {
        JObject previous = YamlFile.Parse("{servers: [{url: 'https://api.intercom.io', description: United States}], paths: {}}");
        JObject incoming = IrregularDescription.Read();
        incoming["servers"] = new JArray(new JObject { ["url"] = server });

        NormalizedDescription imported = NormalizedDescription.Read(incoming, new PreviousDescription(previous), []);

        imported.Facts["servers"]!.Should().HaveCount(count);
        imported.Changes.Should().Contain(repair => repair.Place == $"server {server}");
    }

    [Test]
    public void What_stands_between_the_braces_of_a_path_keeps_the_name_it_had()
    {
        JObject previous = YamlFile.Parse("{paths: {'/orders/{order_id}': {get: {tags: [Orders]}}}}");

        NormalizedDescription imported = NormalizedDescription.Read(
            IrregularDescription.Read(),
            new PreviousDescription(previous),
            ["/orders/{order_id}/parts/{part_id}"]);

        imported.Facts["paths"]!["/orders/{order_id}"]!["get"]!["parameters"]![0]!["name"]!.ToString().Should().Be("order_id");
        imported.Facts["paths"]!["/orders/{order_id}/parts/{part_id}"].Should().NotBeNull();
        imported.Facts["paths"]!["/orders/{id}"].Should().BeNull();
    }

    [TestCase("/orders/{id}", "/orders/{number}")]
    [TestCase("/orders/", "/orders")]
    [TestCase("/orders", "/orders?expand={expand}")]
    public void One_operation_under_two_spellings_that_say_different_things_is_a_contradiction_that_names_both(string first, string again)
    {
        string message = Failure.Of(() => ReadTwice(first, "{type: object}", again, "{type: string}"));

        message.Should().Contain($"GET {first} and GET {again} are the same operation");
    }

    [TestCase("/orders/{id}", "/orders/{number}", "/orders/{order_id}")]
    [TestCase("/orders/", "/orders", "/orders")]
    public void One_operation_under_two_spellings_that_say_the_same_is_taken_once(string first, string again, string path)
    {
        NormalizedDescription imported = ReadTwice(
            first,
            "{type: object, description: one}",
            again,
            "{type: object, description: another, example: {}}");

        imported.Facts["paths"]!.Children<JProperty>().Select(member => member.Name).Should().Equal(path);
        imported.Changes.Select(repair => repair.ToString()).Should().Contain($"operation GET {again}: removed: it repeats GET {first}.");
    }

    [TestCase("{openapi: 3.0.0, info: {version: '2.9'}, paths: {}}", null, "2.9")]
    [TestCase("{openapi: 3.0.0, info: {version: 2.10}, paths: {}}", null, "2.10")]

    [
        TestCase(
            "{openapi: 3.0.0, info: {version: '0.0'}, paths: {}, components: {schemas: {intercom_version: {default: Unstable}}}}",
            null,
            "Preview"),
    ]

    [
        TestCase(
            "{openapi: 3.0.0, info: {version: preview}, paths: {}, components: {schemas: {intercom_version: {default: '2.14'}}}}",
            null,
            "Preview"),
    ]

    [
        TestCase(
            "{openapi: 3.0.0, info: {version: 1.0.0}, paths: {}, components: {schemas: {intercom_version: {default: '2.14'}}}}",
            null,
            "2.14"),
    ]

    [
        TestCase(
            "{openapi: 3.0.0, info: {version: latest}, paths: {}, components: {schemas: {intercom_version: {default: '2.14'}}}}",
            null,
            "2.14"),
    ]
    [TestCase("{openapi: 3.0.0, info: {version: '2.9'}, paths: {}}", "2.10", "2.10")]
    public void The_version_is_the_one_that_is_described(string incoming, string? given, string version) =>
        NormalizedDescription.Read(YamlFile.Parse(incoming), new PreviousDescription(null), [], given).Facts["info"]!["version"]!.ToString()
            .Should().Be(version);

    [Test]
    public void A_response_of_success_is_kept_before_one_of_everything_else()
    {
        JObject responses = (JObject)IrregularDescription.Import().Facts.SelectToken("paths['/orders/{id}'].get.responses")!;

        responses.Properties().Select(response => response.Name).Should().Equal("200");
        responses["200"]!["content"]!["application/json"]!["schema"].ShouldBe("$ref: '#/components/schemas/order'");
    }

    [TestCase("owner", "{nullable: true, allOf: [{$ref: '#/components/schemas/person'}]}")]
    [TestCase("manager", "{nullable: true, anyOf: [{$ref: '#/components/schemas/person'}]}")]
    [TestCase("note", "{nullable: true, anyOf: [{type: string}]}")]
    public void A_branch_that_is_null_says_that_the_whole_can_be(string member, string expected) =>
        IrregularDescription.Import().Facts.SelectToken($"components.schemas.connection.properties.{member}").ShouldBe(expected);

    [Test]
    public void Words_of_YAML_1_1_are_switches_and_JSON_has_many_names()
    {
        JObject operation = (JObject)IrregularDescription.Import().Facts.SelectToken("paths['/connections'].post")!;

        operation["deprecated"]!.Type.Should().Be(JTokenType.Boolean);
        new JObject { ["parameters"] = operation["parameters"] }
            .ShouldBe("parameters: [{name: since, in: query, schema: {type: string, format: date-time}}, {name: ids, in: query, explode: "
                + "false, schema: {type: array, items: {type: integer}}}]");
        operation.SelectToken("requestBody.content")!.Children<JProperty>()
            .Should().ContainSingle().Which.Name
            .Should().Be("application/json");
    }

    [Test]
    public void What_is_no_version_is_not_taken_for_one()
    {
        JObject incoming = YamlFile.Parse(
            "{openapi: 3.0.0, info: {version: '2 beta'}, paths: {}, components: {schemas: {intercom_version: {default: '2.9', enum: "
            + "['2.9', \"'2.8'\", '', null]}}}}");

        NormalizedDescription imported = NormalizedDescription.Read(incoming, new PreviousDescription(null), []);

        imported.Facts.SelectToken("components.schemas.intercom_version")!.ShouldBe("{type: string, default: '2.9', enum: ['2.9']}");
        Failure.Of(() => NormalizedDescription.Read(incoming, new PreviousDescription(null), [], version: "2 beta"))
            .Should().Contain("'2 beta' is not a version");
    }

    [Test]
    public void Lines_of_prose_end_in_one_way()
    {
        JObject incoming = YamlFile.Parse(
            "{openapi: 3.0.0, info: {version: '2.9'}, paths: {}, components: {schemas: {order: {type: object, description: "
            + "\"one\\Ltwo\\Nthree\"}}}}");

        NormalizedDescription.Read(
            incoming,
            new PreviousDescription(null),
            []).Prose.SelectToken("components.schemas.order.description")!.ToString()
            .Should().Be("one\ntwo\nthree");
    }

    [Test]
    public void Versions_that_were_known_stay_known()
    {
        JObject previous = YamlFile.Parse("{components: {schemas: {intercom_version: {enum: ['1.0', '10.0']}}}}");

        NormalizedDescription imported = NormalizedDescription.Read(IrregularDescription.Read(), new PreviousDescription(previous), []);

        imported.Facts.SelectToken("components.schemas.intercom_version.enum")!
            .Select(version => (string)version!)
            .Should().Equal("1.0", "9.8", "9.9", "10.0");
    }

    [TestCase("{swagger: '2.0', paths: {}}")]
    [TestCase("{openapi: 3.0.0}")]
    public void What_is_no_description_is_rejected(string text) =>
        Failure.Of(() => NormalizedDescription.Read(YamlFile.Parse(text), new PreviousDescription(null), [])).Should().Contain("OpenAPI 3");

    private static NormalizedDescription ReadTwice(string first, string firstAnswer, string again, string secondAnswer)
    {
        JObject incoming = YamlFile.Parse($$"""
            openapi: 3.0.0
            info: {version: '1.0'}
            paths:
              '{{first}}':
                get: { operationId: a, responses: { '200': { description: a, content: { application/json: { schema: {{firstAnswer}} } } } } }
              '{{again}}':
                get: { operationId: b, responses: { '200': { description: b, content: { application/json: { schema: {{secondAnswer}} } } } } }
            """);
        return NormalizedDescription.Read(incoming, new PreviousDescription(YamlFile.Parse("{paths: {'/orders/{order_id}': {}}}")), []);
    }

    [TestCase("{$ref: '#/components/schemas/person', nullable: true}", "{nullable: true, allOf: [{$ref: '#/components/schemas/person'}]}")]
    [TestCase("{$ref: '#/components/schemas/person', nullable: 'yes'}", "{nullable: true, allOf: [{$ref: '#/components/schemas/person'}]}")]
    [TestCase("{$ref: '#/components/schemas/person', nullable: false}", "{$ref: '#/components/schemas/person'}")]
    [TestCase("{$ref: '#/components/schemas/person/properties/name', nullable: true}", "{type: string, nullable: true}")]
    [TestCase("{$ref: '#/components/schemas/something_else', nullable: true}", "{nullable: true}")]

    [
        TestCase(
            "{type: array, items: {$ref: '#/components/schemas/person', nullable: true}}",
            "{type: array, items: {nullable: true, allOf: [{$ref: '#/components/schemas/person'}]}}"),
    ]

    [
        TestCase(
            "{oneOf: [{$ref: '#/components/schemas/person', nullable: true}, {type: string}]}",
            "{nullable: true, oneOf: [{$ref: '#/components/schemas/person'}, {type: string}]}"),
    ]

    [
        TestCase(
            "{allOf: [{$ref: '#/components/schemas/person', nullable: true}]}",
            "{nullable: true, allOf: [{$ref: '#/components/schemas/person'}]}"),
    ]

    [
        TestCase(
            "{allOf: [{$ref: '#/components/schemas/person', nullable: true}, {properties: {a: {type: string}}}]}",
            "{allOf: [{$ref: '#/components/schemas/person'}, {properties: {a: {type: string}}}]}"),
    ]
    [TestCase(
        "{$ref: '#/components/schemas/person', nullable: true, properties: {a: {type: string}}}",
        "{nullable: true, allOf: [{$ref: '#/components/schemas/person'}, {properties: {a: {type: string}}}]}")]
    public void What_can_be_null_beside_a_reference_can_be_null(string member, string expected)
    {
        NormalizedDescription imported = WithMember(member);

        imported.Facts.SelectToken("components.schemas.order.properties.owner").ShouldBe(expected);
        NormalizedDescription again = NormalizedDescription.Read(imported.Facts, new PreviousDescription(imported.Facts), []);
        again.Changes.Should().BeEmpty();
        YamlWriter.Format(again.Facts).Should().Be(YamlWriter.Format(imported.Facts));
    }

    [TestCase("info", "{title: {}, version: '1.0'}", "info.title")]
    [TestCase("tags", "Orders", "tags")]
    [TestCase("servers", "[{url: [a]}]", "servers[0].url")]
    [TestCase("security", "{}", "security")]
    [TestCase("components", "[]", "components")]
    [TestCase(
        "components",
        "{schemas: {order: {type: object, format: {}, nullable: [1], description: [a], properties: {type: {type: string, pattern: {}}}}}}",
        "components.schemas.order.properties.type.pattern")]

    [
        TestCase(
            "components",
            "{schemas: {order: {type: object, additionalProperties: some}}}",
            "components.schemas.order.additionalProperties"),
    ]
    [TestCase("components", "{securitySchemes: []}", "components.securitySchemes")]

    [
        TestCase(
            "paths",
            "{/orders: {get: {operationId: [], summary: {}, parameters: [{name: {}, in: query}], responses: []}}}",
            "paths['/orders'].get.parameters[0].name"),
    ]

    [
        TestCase(
            "paths",
            "{/orders: {get: {parameters: [{name: page, in: query, required: perhaps}]}}}",
            "paths['/orders'].get.parameters[0].required"),
    ]
    [TestCase("paths", "{/orders: {get: {responses: []}}}", "paths['/orders'].get.responses")]
    public void A_member_of_another_kind_than_OpenAPI_gives_it_is_omitted_and_reported(string member, string value, string place)
    {
        JObject document = YamlFile.Parse("{openapi: 3.0.3, info: {version: '1.0'}, paths: {}}");
        document[member] = YamlFile.Parse($"value: {value}")["value"];

        NormalizedDescription.Read(document, new PreviousDescription(null), []).Changes
            .Should().Contain(repair => repair.Place == place && repair.Effect.StartsWith("removed", StringComparison.Ordinal));
    }

    [Test]
    public void A_name_that_is_also_a_word_of_OpenAPI_is_no_member_of_it()
    {
        NormalizedDescription imported = WithMember(
            "{type: object, properties: {title: {type: object}, nullable: {type: string}, tags: {type: string}, info: {type: string}}}");

        imported.Facts.SelectToken("components.schemas.order.properties.owner").ShouldBe(
            "{type: object, properties: {title: {type: object}, nullable: {type: string}, tags: {type: string}, info: {type: string}}}");
        imported.Changes.Should().BeEmpty();
    }

    [Test]
    public void A_reference_in_place_of_the_components_leaves_them_empty()
    {
        JObject document = YamlFile.Parse("{openapi: 3.0.3, info: {version: '1.0'}, paths: {}, components: {$ref: '#/nowhere'}}");

        NormalizedDescription.Read(document, new PreviousDescription(null), []).Facts["components"]!["schemas"]!.Value<JObject>()!
            .Properties()
            .Select(schema => schema.Name)
            .Should().Equal("intercom_version");
    }

    private static NormalizedDescription WithMember(string member)
    {
        JObject document = YamlFile.Parse("""
            openapi: 3.0.3
            info: {title: Orders, version: '1.0'}
            paths: {}
            components:
              schemas:
                order: {type: object, properties: {owner: {}}}
                person: {type: object, properties: {name: {type: string}}}
            """);
        document["components"]!["schemas"]!["order"]!["properties"]!["owner"] = YamlFile.Parse($"value: {member}")["value"];
        return NormalizedDescription.Read(document, new PreviousDescription(null), []);
    }
}
