using Intercom.OpenApi.Document;
using Intercom.OpenApi.Overlays;
using Intercom.OpenApi.Tests.Support;

namespace Intercom.OpenApi.Tests.Overlays;

public class OverlayTests
{
    [Test]
    public void A_folder_gives_its_overlays_in_the_order_of_their_names()
    {
        using TemporaryFolder folder = new();
        foreach (string name in new[] { "30-docs/b.yaml", "30-docs/a.yaml", "20-names.yaml", "10-corrections.yaml" })
        {
            folder.Write(name, "{overlay: 1.0.0, actions: [{target: $, update: {}}]}");
        }

        folder.Write("30-docs/notes.md", "No overlay.");

        Overlay.ReadFolder(folder.Root).Select(overlay => Path.GetRelativePath(folder.Root, overlay.Name).Replace('\\', '/'))
            .Should().Equal("10-corrections.yaml", "20-names.yaml", "30-docs/a.yaml", "30-docs/b.yaml");
    }

    [Test]
    public void An_action_is_an_update_or_a_removal()
    {
        Overlay overlay = Parsed(
            "{target: $.a, description: Seen live., update: {b: 1}}",
            "{target: $.c, remove: true}",
            "{target: $.d, remove: false, update: {}}");

        overlay.Actions.Select(action => (action.Target, action.Remove)).Should().Equal(("$.a", false), ("$.c", true), ("$.d", false));
        overlay.Actions[0].Update.ShouldBe("b: 1");
    }

    [TestCase("update: {}", "has no target")]
    [TestCase("{target: '', update: {}}", "has no target")]
    [TestCase("{target: {a: 1}, update: {}}", "has no target")]
    [TestCase("{target: $.a}", "update or remove")]
    [TestCase("{target: $.a, remove: false}", "update or remove")]
    [TestCase("{target: $.a, update: {}, remove: true}", "update or remove")]
    [TestCase("{target: $.a, remove: always}", "remove")]
    [TestCase("{target: $, update: {}, x-addition: maybe}", "x-addition")]
    [TestCase("{target: $.paths, update: {}, x-addition: true}", "target $")]
    [TestCase("{target: $, update: [], x-addition: true}", "an object")]
    [TestCase("{target: $.a, updated: {}}", "updated")]
    public void A_malformed_action_names_its_overlay_and_its_number(string action, string reason)
    {
        Failure.Of(() => Parsed("{target: $.x, remove: true}", action)).Should().StartWith("20-names.yaml: action 2").And.Contain(reason);
    }

    [TestCase("{actions: [{target: $, remove: true}]}", "Overlay 1.0")]
    [TestCase("{overlay: 2.0.0, actions: [{target: $, remove: true}]}", "Overlay 1.0")]
    [TestCase("{overlay: 1.00.0, actions: [{target: $, remove: true}]}", "Overlay 1.0")]
    [TestCase("{overlay: [1.0.0], actions: [{target: $, remove: true}]}", "Overlay 1.0")]
    [TestCase("{overlay: 1.0.0}", "no actions")]
    [TestCase("{overlay: 1.0.0, actions: []}", "no actions")]
    [TestCase("{overlay: 1.0.0, actions: {target: $}}", "no actions")]
    [TestCase("{overlay: 1.0.0, actions: [text]}", "action 1 has no target")]
    public void A_malformed_overlay_names_its_file(string yaml, string reason)
    {
        Failure.Of(() => Overlay.Parse(YamlFile.Parse(yaml), "20-names.yaml")).Should().StartWith("20-names.yaml").And.Contain(reason);
    }

    private static Overlay Parsed(params string[] actions) =>
        Overlay.Parse(
            YamlFile.Parse($"{{overlay: 1.0.0, actions: "
                + $"[{string.Join(", ", actions.Select(action => action.StartsWith('{') ? action : $"{{{action}}}"))}]}}"),
            "20-names.yaml");
}
