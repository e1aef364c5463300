using Intercom.OpenApi.Document;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Document;

public class ApiDescriptionTests
{
    [Test]
    public void Operations_are_the_members_of_paths_that_are_methods()
    {
        ApiDescription description = Lowered.Describe("""
            paths:
              /orders: {parameters: [], summary: Orders, get: {operationId: Orders_List}, post: {operationId: Orders_Create}}
            """);

        description.Operations.Select(operation => operation.Place).Should().Equal("operation GET /orders", "operation POST /orders");
    }

    [Test]
    public void A_reference_is_followed_to_its_end()
    {
        ApiDescription description = Lowered.Describe("schemas: {first: {$ref: '#/components/schemas/second'}, second: {type: object}}");

        JObject resolved = description.Resolve(ApiDescription.Reference("first"), "here");

        ReferenceEquals(resolved, description.Schemas["second"]).Should().BeTrue();
    }

    [Test]
    public void References_that_run_in_a_circle_are_rejected()
    {
        ApiDescription description = Lowered.Describe(
            "schemas: {first: {$ref: '#/components/schemas/second'}, second: {$ref: '#/components/schemas/first'}}");

        Failure.Of(() => description.Resolve(ApiDescription.Reference("first"), "schema order"))
            .Should().StartWith("schema order").And.Contain("first -> second").And.Contain("openapi/intercom.yaml");
    }

    [Test]
    public void A_reference_to_nothing_is_rejected()
    {
        ApiDescription description = Lowered.Describe("schemas: {}");

        Failure.Of(() => description.Resolve(ApiDescription.Reference("frist"), "schema order"))
            .Should().StartWith("schema order").And.Contain("frist").And.Contain("openapi/intercom.yaml");
    }

    [Test]
    public void Schemas_are_visited_wherever_they_are_and_children_before_their_parents()
    {
        ApiDescription description = Lowered.Describe("""
            schemas:
              order: {properties: {lines: {type: array, items: {oneOf: [{type: string}]}}}, additionalProperties: {type: boolean}}
            paths:
              /orders:
                get:
                  operationId: Orders_List
                  parameters: [{name: page, schema: {type: integer}}]
                  requestBody: {content: {application/json: {schema: {type: object}}}}
                  responses: {'200': {content: {application/json: {schema: {type: object}}}}}
            """);

        description.Nodes().Select(node => node.Place).Should().Equal(
            "operation GET /orders parameter page",
            "operation GET /orders request body",
            "operation GET /orders response 200",
            "schema order.lines items oneOf",
            "schema order.lines items",
            "schema order.lines",
            "schema order values",
            "schema order");
    }

    [Test]
    public void What_can_be_reached_is_found_through_circles_too()
    {
        ApiDescription description = Lowered.Describe("""
            schemas:
              a: {properties: {b: {$ref: '#/components/schemas/b'}}}
              b: {properties: {a: {$ref: '#/components/schemas/a'}}}
              c: {type: object}
            """);

        description.Reachable([ApiDescription.Reference("a")]).Should().BeEquivalentTo("a", "b");
    }

    [TestCase("info: {title: Orders}")]
    [TestCase("paths: {}")]
    public void A_description_without_a_version_is_rejected(string yaml)
    {
        ApiDescription description = new(YamlFile.Parse(yaml));

        Failure.Of(() => description.Version).Should().Contain("info.version").And.Contain("openapi/intercom.yaml");
    }

    [Test]
    public void A_description_without_schemas_is_rejected()
    {
        ApiDescription description = new(new JObject());

        Failure.Of(() => description.Schemas).Should().Contain("components.schemas").And.Contain("openapi/intercom.yaml");
    }
}
