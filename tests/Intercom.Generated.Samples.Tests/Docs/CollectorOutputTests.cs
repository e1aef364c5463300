using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Intercom.Samples.Tests.Telemetry;
using Intercom.Testing;
using OpenTelemetry.Logs;

namespace Intercom.Samples.Tests.Docs;

/// <summary>The output of a collector in the documentation has what a run exports. Times, ports and identifiers differ.</summary>
[NonParallelizable]
public partial class CollectorOutputTests
{
    private static readonly string[] DifferInEachRun = ["server.port", "Milliseconds"];

    private JsonNode _output = null!;
    private CollectedTelemetry _telemetry = null!;

    [OneTimeSetUp]
    public async Task RunAsync()
    {
        _output = JsonNode.Parse(Output().Match(ThisRepository.Read("docs", "guides", "observability.md")).Groups["json"].Value)!;
        await using IntercomTestServer server = await IntercomTestServer.StartAsync();
        _telemetry = await WebApiRun.RunAsync(
            server, async service => (await service.GetAsync(new Uri("/contacts/unknown", UriKind.Relative))).Dispose());
    }

    [Test]
    public void The_span_has_the_name_and_the_attributes_of_a_run()
    {
        JsonNode scope = _output["scopeSpans"]![0]!;
        JsonNode documented = scope["spans"]![0]!;
        Activity span = _telemetry.IntercomSpans.Should().ContainSingle().Subject;

        ((string)scope["scope"]!["name"]!, (string)scope["scope"]!["version"]!).Should().Be((span.Source.Name, span.Source.Version!));
        ((string)documented["name"]!).Should().Be(span.DisplayName);

        // OTLP counts kinds of spans from 1, for an internal one, and has no kind 0.
        ((int)documented["kind"]!).Should().Be((int)span.Kind + 1);
        ((int)documented["status"]!["code"]!).Should().Be((int)span.Status);
        Attributes(documented).Should().BeEquivalentTo(Attributes(span.TagObjects));
    }

    [Test]
    public void The_log_record_has_the_text_and_the_attributes_of_a_run()
    {
        JsonNode scope = _output["scopeLogs"]![0]!;
        JsonNode documented = scope["logRecords"]![0]!;
        LogRecord log = _telemetry.IntercomLogs.Should().ContainSingle().Subject;

        ((string)scope["scope"]!["name"]!).Should().Be(log.CategoryName);
        ((string)documented["severityText"]!).Should().Be(log.LogLevel.ToString());
        ((string)documented["eventName"]!).Should().Be(log.EventId.Name);
        WithoutDuration((string)documented["body"]!["stringValue"]!).Should().Be(WithoutDuration(log.FormattedMessage!));
        Attributes(documented).Should().BeEquivalentTo(
            Attributes(log.Attributes!.Where(attribute => attribute.Key != "{OriginalFormat}")));
    }

    [Test]
    public void The_span_and_the_log_record_belong_together()
    {
        JsonNode span = _output["scopeSpans"]![0]!["spans"]![0]!;
        JsonNode log = _output["scopeLogs"]![0]!["logRecords"]![0]!;

        ((string)log["traceId"]!, (string)log["spanId"]!).Should().Be(((string)span["traceId"]!, (string)span["spanId"]!));
    }

    private static Dictionary<string, string> Attributes(JsonNode documented) => Attributes(documented["attributes"]!.AsArray().Select(
        attribute => new KeyValuePair<string, object?>((string)attribute!["key"]!, (string)attribute["value"]!["stringValue"]!)));

    private static Dictionary<string, string> Attributes(IEnumerable<KeyValuePair<string, object?>> attributes) => attributes.ToDictionary(
        attribute => attribute.Key,
        attribute => DifferInEachRun.Contains(attribute.Key, StringComparer.Ordinal)
            ? "differs"
            : Convert.ToString(attribute.Value, CultureInfo.InvariantCulture)!,
        StringComparer.Ordinal);

    private static string WithoutDuration(string text) => Duration().Replace(text, " ms");

    [GeneratedRegex("^```json\n(?<json>.*?)^```$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
        | RegexOptions.Singleline | RegexOptions.Multiline, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Output();

    [GeneratedRegex(@" [0-9.]+ ms", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Duration();
}
