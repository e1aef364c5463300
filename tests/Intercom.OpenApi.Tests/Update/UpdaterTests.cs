using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Pipeline;
using Intercom.OpenApi.Tests.Support;
using Intercom.OpenApi.Update;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Update;

public class UpdaterTests
{
    private TemporaryRepository _repository = null!;

    [SetUp]
    public void Make_a_repository() => _repository = new TemporaryRepository();

    [TearDown]
    public void Delete_it() => _repository.Dispose();

    [Test]
    public void After_an_update_to_the_oddest_description_the_repository_can_be_prepared()
    {
        new Updater(_repository.Files).Update(IrregularDescription.Path, version: null, keepsDescriptions: false);

        PreparedDescription prepared = _repository.Load();
        prepared.Lowered.Version.Should().Be("9.9");
        prepared.Lowered.Operations.Should().Contain(operation => operation.Id == "Orders_Update");
        File.ReadAllText(_repository.Files.OperationsPage).Should().Contain("# Operations of API 9.9").And.Contain("Orders.UpdateAsync");
    }

    [Test]
    public void Each_step_of_an_update_is_reported()
    {
        using StringWriter steps = new() { NewLine = "\n" };

        new Updater(_repository.Files, new StepWriter(steps)).Update(IrregularDescription.Path, version: null, keepsDescriptions: false);

        steps.ToString().Should().MatchRegex(
            $"^Reading {Path.GetFileName(IrregularDescription.Path)}\nNormalizing the description\n"
                + "Applying [0-9]+ overlays and the rules of names and documentation\n"
                + "Comparing the description with the previous one\nWriting openapi and docs/operations.md\n$");
    }

    [Test]
    public void The_version_that_is_pinned_moves_with_it()
    {
        DescriptionUpdate update = new Updater(_repository.Files).Update(
            IrregularDescription.Path,
            version: "Preview",
            keepsDescriptions: false);

        (update.From, update.To).Should().Be(("1.0", "Preview"));
        ClientSources.Write(update.Prepared.Lowered, YamlFile.Read(_repository.Files.Description))["IntercomApiVersion.g.cs"]
            .Should().Contain("DefaultVersion = \"Preview\"");
    }

    [Test]
    public void An_overlay_action_that_matches_nothing_any_more_is_reported_with_what_is_nearest_and_does_not_stop_the_build()
    {
        _repository.With(
            "  - target: $.components.schemas.order.properties.identifier\n    update: {x-csharp-name: Identifier}\n  - target: "
                + "$.paths['/order/{id}'].get\n    update: {operationId: Orders_Find}");

        DescriptionUpdate update = new Updater(_repository.Files).Update(
            _repository.Files.Description,
            version: null,
            keepsDescriptions: false);

        update.Diagnostics.Of(DiagnosticKind.UnmatchedAction)
            .Should().Contain(
                diagnostic => diagnostic.Place.Contains("'/order/{id}'", StringComparison.Ordinal)
                    && diagnostic.Effect.Contains("the nearest is $.paths['/orders/{id}'].get", StringComparison.Ordinal));
        _repository.Invoking(repository => repository.Load()).Should().NotThrow();
    }

    [TestCase("{description: What was.}")]
    [TestCase("{description: What was., items: {description: One., properties: {text: {description: Its text.}}}}")]
    public void What_an_overlay_says_of_a_member_that_is_gone_does_not_bring_it_back(string gone)
    {
        _repository.With($"  - target: $.components.schemas.order\n    update: {{properties: {{gone: {gone}}}}}", "30-docs.yaml");

        DescriptionUpdate update = new Updater(_repository.Files).Update(
            _repository.Files.Description,
            version: null,
            keepsDescriptions: false);

        update.Diagnostics.Of(DiagnosticKind.UnmatchedAction)
            .Should().ContainSingle().Which.Place
            .Should().Contain("components.schemas.order.properties.gone");
        update.Prepared.Lowered.Schemas["Order"]!["properties"]!.Value<JObject>()!
            .Properties()
            .Select(member => member.Name)
            .Should().Equal("id");
    }

    [Test]
    public void Prose_is_kept_only_where_it_is_asked_for_and_no_overlay_documents()
    {
        _repository.With(
            "  - target: $.components.schemas.order\n    update: {description: Our words., properties: {id: {description: Our id.}}}",
            "30-docs.yaml");
        string incoming = _repository.Files.Description + ".incoming";
        File.Copy(_repository.Files.Description, incoming);

        new Updater(_repository.Files).Update(incoming, version: null, keepsDescriptions: false);
        string facts = File.ReadAllText(_repository.Files.Description);
        new Updater(_repository.Files).Update(incoming, version: null, keepsDescriptions: true);
        string kept = File.ReadAllText(_repository.Files.Description);

        facts.Should().NotContain("Gets an order.").And.NotContain("An order.");
        kept.Should().Contain("Gets an order.").And.Contain("Identifier of the order.").And.NotContain("An order.");
    }

    [Test]
    public void An_update_to_what_is_there_already_changes_nothing()
    {
        new Updater(_repository.Files).Update(_repository.Files.Description, version: null, keepsDescriptions: true);
        string first = File.ReadAllText(_repository.Files.Description);

        DescriptionUpdate again = new Updater(_repository.Files).Update(
            _repository.Files.Description,
            version: null,
            keepsDescriptions: true);

        File.ReadAllText(_repository.Files.Description).Should().Be(first);
        again.Difference.Operations.Should().BeEmpty();
        again.Diagnostics.Changes.Should().BeEmpty();
    }

    [Test]
    public void Words_about_a_schema_whose_name_has_control_characters_are_kept()
    {
        string incoming = Path.Combine(_repository.Files.Root, "incoming.json");
        File.WriteAllText(
            incoming,
            """{"openapi": "3.0.3", "info": {"version": "1.0"}, "paths": {}, "components": {"schemas": {"a\u0001'b": {"type": "object", "description": "Its words."}}}}""");

        DescriptionUpdate update = new Updater(_repository.Files).Read(incoming, version: null, keepsDescriptions: true, []);

        update.Facts["components"]!["schemas"]!["a\u0001'b"]!["description"]!.ToString().Should().Be("Its words.");
    }
}
