using System.Globalization;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;
using Intercom.OpenApi.Emit;
using Intercom.OpenApi.Normalization;
using Intercom.OpenApi.Overlays;
using Intercom.OpenApi.Pipeline;
using Intercom.OpenApi.Tests.Support;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Tests.Hostile;

/// <summary>
/// Puts every hostile text into every position of a description. What is accepted is generated in one run, and may only be in literals,
/// comments and names.
/// </summary>
public class HostileDescriptionTests
{
    private static readonly Dictionary<string, Action<Sample, string>> ContinuationParameters = new(StringComparer.Ordinal)
    {
        ["summary"] = (sample, text) => sample.Operation["summary"] = text,
        ["description of an operation"] = (sample, text) => sample.Operation["description"] = text,
        ["operationId"] = (sample, text) => sample.Operation["operationId"] = text,
        ["tag"] = (sample, text) => sample.Operation["tags"] = new JArray(text),
        ["path"] = (sample, text) => sample.Rename(sample.Path, sample.Path.Name + text),
        ["description of a parameter"] = (sample, text) => sample.Parameter["description"] = text,
        ["name of a parameter"] = (sample, text) => sample.Parameter["name"] = text,
        ["value of a parameter"] =
            (sample, text) => sample.Parameter["schema"] = new JObject { ["type"] = "string", ["enum"] = new JArray(text, "other") },
        ["constant parameter"] = (sample, text) => (sample.Parameter["required"], sample.Parameter["schema"]) = (
            true,
            new JObject { ["type"] = "string", ["enum"] = new JArray(text) }),
        ["default"] = (sample, text) => sample.Parameter["schema"]!["default"] = text,
        ["format"] = (sample, text) => sample.Parameter["schema"]!["format"] = text,
        ["style"] = (sample, text) => sample.Parameter["style"] = text,
        ["type"] = (sample, text) => sample.Property["type"] = text,
        ["description of a request body"] = (sample, text) => sample.Operation["requestBody"]!["description"] = text,
        ["media type of a request body"] = (sample, text) => sample.Rename(sample.Media, text),
        ["description of a response"] = (sample, text) => sample.Operation["responses"]!["200"]!["description"] = text,
        ["status of a response"] = (sample, text) => sample.Rename(sample.Response, text),
        ["name of a schema"] = (sample, text) => sample.RenameSchema(sample.SchemaName + text),
        ["description of a schema"] = (sample, text) => sample.Schema["description"] = text,
        ["title"] = (sample, text) => sample.Schema["title"] = text,
        ["name of a property"] = (sample, text) => sample.Rename((JProperty)sample.Property.Parent!, text),
        ["description of a property"] = (sample, text) => sample.Property["description"] = text,
        ["pattern"] = (sample, text) => sample.Property["pattern"] = text,
        ["value of a property"] = (sample, text) => sample.Property["enum"] = new JArray(text, "other"),
        ["constant property"] = (sample, text) => (
            sample.Schema["required"],
            sample.Property["enum"]) = (new JArray("state"), new JArray(text)),
        ["required"] = (sample, text) => sample.Schema["required"] = new JArray(text),
        ["choice of required properties"] = (sample, text) => sample.Schema["anyOf"] = new JArray(
            new JObject { ["required"] = new JArray(text) },
            new JObject { ["required"] = new JArray("state") }),
        ["reference"] = (sample, text) => sample.Schema["properties"]!["other"] = new JObject { ["$ref"] = "#/components/schemas/" + text },
        ["discriminator"] = (sample, text) => sample.Schema["discriminator"] = new JObject { ["propertyName"] = text },
        ["any extension of a schema"] = (sample, text) => sample.Schema["x-" + text] = text,
    };

    private static readonly string[] Overlaid =
    [
        "x-csharp-name", "x-csharp-type", "x-enumNames", "x-idempotent", "x-paging", "x-webhook-items",
    ];

    private readonly TemporaryFolder _folder = new();

    [OneTimeTearDown]
    public void DeleteFolder() => _folder.Dispose();

    [Test]
    public void An_incoming_description_becomes_only_literals_comments_and_names() => Attack("import", document =>
    {
        NormalizedDescription imported = NormalizedDescription.Read(document, new PreviousDescription(null), []);
        return PreparedDescription.Prepare((JObject)imported.Prose.DeepClone(), [], new DiagnosticBag());
    });

    [Test]
    public void The_description_of_a_repository_becomes_only_literals_comments_and_names() =>
        Attack("direct", document => PreparedDescription.Prepare(document, [], new DiagnosticBag()));

    [Test]
    public void An_overlay_of_a_consumer_becomes_only_literals_comments_and_names() => Attack("overlay", document =>
    {
        // The whole description comes in by the overlay.
        JObject action = new() { ["target"] = "$", ["update"] = document };
        Overlay overlay = Overlay.Parse(new JObject { ["overlay"] = "1.0.0", ["actions"] = new JArray(action) }, "hostile.yaml");
        return PreparedDescription.Prepare(
            YamlFile.Parse("{openapi: 3.0.3, info: {title: Orders, version: '2.14'}, paths: {}, components: {schemas: {}}}"),
            [overlay],
            new DiagnosticBag());
    },
        // An overlay that refers to nothing has no effect, so nothing of it could be looked at.
        ContinuationParameters.Where(position => position.Key != "reference").Select(position => (position.Key, position.Value)));

    [Test]
    public void What_overlays_set_becomes_only_literals_comments_and_names()
    {
        List<(string Name, Action<Sample, string> Put)> positions =
        [
            .. Overlaid.SelectMany(extension => new (string, Action<Sample, string>)[]
            {
                (extension + " of a schema", (sample, text) => sample.Schema[extension] = Value(extension, text, sample.SchemaName)),
                (
                    extension + " of a property",
                    (sample, text) => (sample.Property["enum"], sample.Property[extension]) = (
                        new JArray("a", "b"),
                        Value(extension, text, sample.SchemaName + "p"))),
                (extension + " of a parameter", (sample, text) => sample.Parameter[extension] = Value(extension, text, sample.SchemaName)),
                (extension + " of an operation", (sample, text) => sample.Operation[extension] = Value(extension, text, sample.SchemaName)),
            }),
            ("name of a choice", (sample, text) =>
            {
                sample.Schema["x-csharp-name"] = text;
                sample.Schema["oneOf"] = new JArray(Variant("a", text), Variant("b", "B"));
            }),
        ];
        Attack("extensions", document => PreparedDescription.Prepare(document, [], new DiagnosticBag()), positions);
    }

    [TestCaseSource(typeof(HostileTexts), nameof(HostileTexts.All))]
    public void Versions_and_servers_with_hostile_text_are_rejected(string text)
    {
        foreach (Action<JObject> put in new Action<JObject>[]
        {
            document => document["info"]!["version"] = text,
            document => document["components"]!["schemas"]!["intercom_version"]!["enum"] = new JArray("2.14", "2" + text),
            document => document["servers"]![0]!["url"] = text,
            document => document["servers"]![0]!["url"] = "https://api.example.com/" + text,
        })
        {
            JObject document = Sample.Skeleton();
            put(document);
            Failure.Of(() => ClientSources.Write(PreparedDescription.Prepare(document, [], new DiagnosticBag()).Lowered, document));
        }
    }

    [TestCaseSource(typeof(HostileTexts), nameof(HostileTexts.All))]
    public void Names_of_servers_areas_and_items_of_webhooks_become_only_literals_comments_and_names(string text)
    {
        JObject document = Sample.Skeleton();
        document["servers"]![0]!["description"] = "Europe " + text;
        Sample sample = new(document, "0");
        sample.Schema["x-webhook-items"] = new JArray(text);
        sample.Operation["tags"] = new JArray("Orders");
        document["tags"] = new JArray(new JObject { ["name"] = "Orders", ["description"] = text });

        foreach (
            (string path, string source) in ClientSources.Write(
                PreparedDescription.Prepare(document, [], new DiagnosticBag()).Lowered,
                document))
        {
            HarmlessSource.Check(path, source);
        }
    }

    // Of one type of items there is one class.
    private static JToken Value(string extension, string text, string own) => extension switch
    {
        "x-enumNames" => new JArray(text, "Other"),
        "x-webhook-items" => new JArray($"{text} {own}"),
        _ => text,
    };

    private static JObject Variant(string property, string name) => new()
    {
        ["type"] = "object",
        ["x-csharp-name"] = name,
        ["required"] = new JArray(property),
        ["properties"] = new JObject { [property] = new JObject { ["type"] = "string" } },
    };

    private void Attack(string name, Func<JObject, PreparedDescription> prepare) =>
        Attack(name, prepare, ContinuationParameters.Select(position => (position.Key, position.Value)));

    private void Attack(
        string name,
        Func<JObject,
        PreparedDescription> prepare,
        IEnumerable<(string Name, Action<Sample, string> Put)> positions)
    {
        JObject whole = Sample.Skeleton();
        int accepted = 0;
        int rejected = 0;
        foreach ((string position, Action<Sample, string> put) in positions)
        {
            foreach (string text in HostileTexts.All)
            {
                string number = (accepted + rejected).ToString(CultureInfo.InvariantCulture);
                if (IsAccepted(number, put, text, prepare))
                {
                    put(new Sample(whole, number), text);
                    accepted++;
                }
                else
                {
                    rejected++;
                }
            }
        }

        accepted.Should().BeGreaterThan(50);
        Generate(name, prepare(whole));
    }

    private static bool IsAccepted(string number, Action<Sample, string> put, string text, Func<JObject, PreparedDescription> prepare)
    {
        JObject document = Sample.Skeleton();
        put(new Sample(document, number), text);
        try
        {
            prepare(document);
            return true;
        }
        catch (DescriptionException exception)
        {
            // Rejected, and with a message that names the place.
            exception.Message.Should().ContainAny("order", "/orders", "path", "schema", "tag", "operation", "hostile.yaml");
            return false;
        }
    }

    private void Generate(string name, PreparedDescription prepared)
    {
        string root = _folder.PathOf(name);
        string output = Path.Combine(root, "out");
        new Generator(ThisRepository.Files, RepositoryNSwag.Instance).Generate(
            prepared,
            output,
            Path.Combine(root, "between"));

        Directory.EnumerateFileSystemEntries(root).Select(Path.GetFileName).Should().BeEquivalentTo("out", "between");
        string[] files = [.. Directory.EnumerateFiles(output, "*.cs", SearchOption.AllDirectories)];
        files.Should().HaveCountGreaterThan(50).And.OnlyContain(
            file => !Path.GetFileName(file).Equals("Pwned.cs", StringComparison.OrdinalIgnoreCase));
        foreach (string file in files)
        {
            HarmlessSource.Check(file, File.ReadAllText(file));
        }
    }
}
