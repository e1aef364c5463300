using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Overlays;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Overlays;

public class MissingPartsTests
{
    private const string Additions = """
        tags: [{name: Events, description: What happened.}]
        paths:
          /events:
            parameters: [{$ref: '#/components/parameters/Version'}]
            post: {tags: [Events], requestBody: {content: {a: {schema: {$ref: '#/components/schemas/event'}}}}, responses: {'200': {$ref: '#/components/responses/Done'}}}
            get: {tags: [Events], responses: {'200': {description: OK}}}
        components:
          responses: {Done: {description: OK, content: {a: {schema: {$ref: '#/components/schemas/receipt'}}}}}
          schemas:
            event: {properties: {who: {$ref: '#/components/schemas/person'}}}
            person: {type: object}
            receipt: {type: object}
            unused: {type: object}
        """;

    [Test]
    public void Operations_that_are_missing_come_with_the_tags_and_components_that_they_need()
    {
        JObject document = YamlFile.Parse("{paths: {/orders: {}}, components: {schemas: {order: {}}}}");

        Add(document).Should().BeEmpty();

        document["paths"]!["/events"].ShouldBe(YamlWriter.Format((JObject)YamlFile.Parse(Additions)["paths"]!["/events"]!));
        document["tags"]!.Single().ShouldBe("{name: Events, description: What happened.}");
        Names(document, "schemas").Should().BeEquivalentTo("order", "event", "person", "receipt");
        Names(document, "responses").Should().BeEquivalentTo("Done");
    }

    [Test]
    public void An_operation_that_the_description_has_stays_as_it_is_there_and_brings_nothing_along()
    {
        JObject document = YamlFile.Parse(
            "{tags: [{name: Events}], paths: {/events: {post: {operationId: own}}}, components: {schemas: {}}}");

        Add(document).Should().Equal("POST /events");

        document["paths"]!["/events"]!["post"].ShouldBe("{operationId: own}");
        document["paths"]!["/events"]!["get"].Should().NotBeNull();
        document["tags"]!.Single().ShouldBe("{name: Events}");
        Names(document, "schemas").Should().BeEmpty();
    }

    [Test]
    public void A_component_that_the_description_has_is_not_changed()
    {
        JObject document = YamlFile.Parse("{paths: {}, components: {schemas: {person: {type: string}}}}");

        Add(document);

        document["components"]!["schemas"]!["person"].ShouldBe("{type: string}");
    }

    [Test]
    public void An_addition_that_is_not_needed_any_more_is_reported()
    {
        using TemporaryFolder folder = new();
        folder.Write("overlay.yaml", $"overlay: 1.0.0\nactions:\n  - target: $\n    x-addition: true\n    update:\n{Indented(Additions)}");
        JObject document = YamlFile.Parse("{paths: {/events: {post: {operationId: own}}}, components: {schemas: {}}}");
        DiagnosticBag diagnostics = new();

        OverlayApplier.Apply(document, [Overlay.Read(folder.PathOf("overlay.yaml"))], diagnostics);

        diagnostics.Warnings
            .Should().ContainSingle().Which
            .Should().Match<Diagnostic>(
                diagnostic => diagnostic.Kind == DiagnosticKind.NeedlessAction && diagnostic.Place == "overlay.yaml: POST /events");
    }

    [Test]
    public void An_addition_of_anything_else_is_rejected() =>
        Failure.Of(() => new MissingParts([], YamlFile.Parse("{servers: []}")).Add()).Should().Contain("servers");

    private static IReadOnlyList<string> Add(JObject document) => new MissingParts(document, YamlFile.Parse(Additions)).Add();

    private static IEnumerable<string> Names(JObject document, string kind) =>
        ((JObject)document["components"]![kind]!).Properties().Select(member => member.Name);

    private static string Indented(string yaml) => string.Concat(yaml.Split('\n').Select(line => $"      {line}\n"));
}
