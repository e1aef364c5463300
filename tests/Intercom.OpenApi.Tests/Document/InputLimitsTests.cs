using System.Globalization;
using System.Text;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Normalization;
using Intercom.OpenApi.Overlays;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Document;

public class InputLimitsTests
{
    private const long MaxBytes = 1024L * 1024 * 1024;

    [TestCase("[a, b, c, d, e, f, g, h, i, j]", "[{0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}]")]
    [TestCase("{a: 1, b: 2}", "{{a: {0}, b: {0}, c: {0}, d: {0}, e: {0}, f: {0}, g: {0}, h: {0}, i: {0}}}")]
    public void Aliases_of_aliases_are_rejected_before_they_fill_the_memory(string leaf, string level)
    {
        StringBuilder text = new($"l0: &l0 {leaf}\n");
        for (int number = 1; number < 20; number++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"l{number}: &l{number} {string.Format(CultureInfo.InvariantCulture, level, $"*l{number - 1}")}\n");
        }

        RejectedInBounds(() => YamlFile.Parse(text.ToString(), "bomb.yaml"), "bomb.yaml(", "aliases");
    }

    [Test]
    public void Aliases_of_a_long_text_are_rejected()
    {
        string text = $"long: &long {new string('x', 1_000_000)}\nlist: [{string.Join(", ", Enumerable.Repeat("*long", 100))}]\n";

        RejectedInBounds(() => YamlFile.Parse(text, "bomb.yaml"), "bomb.yaml(", "characters");
    }

    [Test]
    public void Aliases_that_nest_ever_deeper_are_rejected()
    {
        StringBuilder text = new("l0: &l0 {x: 1}\n");
        for (int number = 1; number < 500; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"l{number}: &l{number} {{x: *l{number - 1}}}\n");
        }

        RejectedInBounds(() => YamlFile.Parse(text.ToString(), "bomb.yaml"), "bomb.yaml(", "nested too deeply");
    }

    [TestCase("[", "]")]
    [TestCase("{\"a\":", "}")]
    public void JSON_that_nests_ever_deeper_is_rejected(string open, string close)
    {
        string text = "{\"x\":" + string
            .Concat(Enumerable.Repeat(open, 100_000)) + "1" + string
            .Concat(Enumerable.Repeat(close, 100_000)) + "}";

        RejectedInBounds(() => YamlFile.Parse(text, "deep.json"), "deep.json(", "nested too deeply");
    }

    [Test]
    public void A_file_that_is_larger_than_any_description_is_not_read()
    {
        using TemporaryFolder folder = new();
        string path = folder.PathOf("large.yaml");
        using (FileStream file = new(path, FileMode.CreateNew))
        {
            file.SetLength(InputLimits.FileSize + 1);
        }

        RejectedInBounds(() => YamlFile.Read(path), path, "maximum");
        RejectedInBounds(() => IncomingFile.Read(path, new DiagnosticBag()), path, "maximum");
        RejectedInBounds(() => Overlay.Read(path), path, "maximum");
    }

    [Test]
    public void References_into_schemas_that_double_are_rejected()
    {
        JObject schemas =
            new() { ["s0"] = YamlFile.Parse("{type: object, properties: {a: {type: object, properties: {b: {type: string}}}}}") };
        for (int number = 1; number < 60; number++)
        {
            string inner = $"#/components/schemas/s{number - 1}/properties/a";
            schemas[$"s{number}"] = YamlFile.Parse(
                $"{{type: object, properties: {{a: {{type: object, properties: {{b: {{$ref: '{inner}'}}, c: {{$ref: '{inner}'}}}}}}}}}}");
        }

        RejectedInBounds(() => Import(schemas), "larger");
    }

    [Test]
    public void Parts_of_allOf_that_double_are_rejected()
    {
        StringBuilder schemas = new("schemas:\n  s0: {type: object, properties: {a: {type: string}}}\n");
        for (int number = 1; number < 60; number++)
        {
            schemas.Append("""  sTHIS: {allOf: [{$ref: '#/components/schemas/sBEFORE'}, {type: object, properties: {pTHIS: {allOf: [{$ref: '#/components/schemas/sBEFORE'}, {type: object}]}}}]}""".Replace(
                "THIS", Text(number), StringComparison.Ordinal).Replace("BEFORE", Text(number - 1), StringComparison.Ordinal)).Append('\n');
        }

        RejectedInBounds(() => Lowered.ByAllSteps(schemas.ToString()), "larger");
    }

    [Test]
    public void Maps_of_maps_that_double_are_rejected()
    {
        StringBuilder schemas = new("schemas:\n  s0: {type: string}\n");
        for (int number = 1; number < 60; number++)
        {
            schemas.Append("""  sTHIS: {additionalProperties: {$ref: '#/components/schemas/sBEFORE'}, items: {$ref: '#/components/schemas/sBEFORE'}}""".Replace(
                "THIS", Text(number), StringComparison.Ordinal).Replace("BEFORE", Text(number - 1), StringComparison.Ordinal)).Append('\n');
        }

        RejectedInBounds(() => Lowered.ByAllSteps(schemas.ToString()), "larger");
    }

    [Test]
    public void Overlay_actions_that_double_are_rejected()
    {
        JObject document = YamlFile.Parse("{a: {}}");
        IEnumerable<string> actions = Enumerable.Range(0, 60)
            .Select(number => $"- {{target: '$..*', update: {{x{number}: {{}}, y{number}: {{}}}}}}");
        Overlay overlay = Overlay.Parse(YamlFile.Parse("overlay: 1.0.0\nactions:\n" + string.Join('\n', actions)), "bomb.yaml");

        RejectedInBounds(() => OverlayApplier.Apply(document, [overlay], new DiagnosticBag()), "larger");
    }

    [Test]
    public void A_target_whose_pattern_never_ends_is_rejected()
    {
        JObject document = new() { ["list"] = new JArray(new JObject { ["name"] = new string('a', 40) + "!" }) };
        Overlay overlay = Overlay.Parse(
            YamlFile.Parse("{overlay: 1.0.0, actions: [{target: '$.list[?(@.name =~ /^(a+)+$/)]', remove: true}]}"),
            "slow.yaml");

        Failure.Of(() => OverlayApplier.Apply(document, [overlay], new DiagnosticBag())).Should().StartWith("slow.yaml");
    }

    [Test]
    public void The_limits_leave_room_for_ten_times_this_description()
    {
        (int nodes, int depth) = InputLimits.Measure(ThisRepository.Description.Bundle);

        (nodes * 10).Should().BeLessThan(InputLimits.Nodes);
        (depth * 2).Should().BeLessThan(InputLimits.Depth);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Import(JObject schemas)
    {
        JObject document = YamlFile.Parse("{openapi: 3.0.3, info: {version: '2.15'}, paths: {}}");
        document["components"] = new JObject { ["schemas"] = schemas };
        NormalizedDescription.Read(document, new PreviousDescription(null), []);
    }

    private static void RejectedInBounds(Action read, params string[] parts)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();

        string message = Failure.Of(read);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(MaxBytes);
        message.Should().ContainAll(parts);
    }
}
