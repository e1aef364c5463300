using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Site;

/// <summary>
/// The pages of the site about operations: one for each area, their list, their table of contents, and what a search finds.
/// </summary>
public static class AreaPages
{
    /// <summary>Writes the pages, by their file names.</summary>
    /// <param name="lowered">The lowered description.</param>
    /// <param name="bundle">The description with its error responses.</param>
    /// <param name="recordings">
    /// What the examples sent and received, by method, as the test of the examples records it. Empty for pages without it.
    /// </param>
    public static IReadOnlyDictionary<string, string> Write(ApiDescription lowered, JObject bundle, JObject recordings)
    {
        OperationSection section = new(lowered, bundle, recordings);
        List<IGrouping<string, Operation>> areas = [.. Operation.ByArea(lowered.Operations)];
        Dictionary<string, string> pages = areas.ToDictionary(
            area => FileName(area.Key), area => Text(Page(area, section)), StringComparer.Ordinal);
        pages["index.md"] = Text(Index(areas, lowered.Version));
        pages["toc.yml"] = Text(["- name: All areas", "  href: index.md", .. areas.SelectMany(Entry)]);
        pages[SearchEntries.FileName] = SearchEntries.Write(lowered.Operations);
        return pages;
    }

    private static string FileName(string area) => $"{area}.md";

    private static IEnumerable<string> Entry(IGrouping<string, Operation> area) => [$"- name: {area.Key}", $"  href: {FileName(area.Key)}"];

    private static IEnumerable<string> Page(IGrouping<string, Operation> area, OperationSection section) =>
    [
        $"# {area.Key}",
        string.Empty,
        MarkdownText.Of((string?)area.First().Definition[SpecExtensions.AreaSummary]),
        string.Empty,
        "| Method | Request | Use |",
        "| --- | --- | --- |",
        .. area.Select(operation => $"| [{operation.Verb}Async](#{OperationSection.Anchor(operation)}) "
            + $"| {MarkdownText.Code(operation.Route)} | {MarkdownText.Of((string?)operation.Definition["summary"])} |"),
        string.Empty,
        "Every method also has the parameters `RequestOptions? options` and `CancellationToken cancellationToken`. "
            + "In the examples, `intercom` is an [`IntercomClient`](xref:Intercom.IntercomClient).",
        .. area.SelectMany(section.Lines),
    ];

    private static IEnumerable<string> Index(List<IGrouping<string, Operation>> areas, string version) =>
    [
        "# Operations",
        string.Empty,
        $"The {areas.Sum(area => area.Count())} operations of version {version} of the API, in {areas.Count} areas. Each area is a "
            + "property of `IntercomClient`, and each operation a method with an example that was run against the test server.",
        string.Empty,
        "| Area | Operations |",
        "| --- | --- |",
        .. areas.Select(area => $"| [{area.Key}]({FileName(area.Key)}) | {string.Join(", ", area.Select(Link))} |"),
    ];

    private static string Link(Operation operation) =>
        $"[{operation.Verb}]({FileName(operation.Area)}#{OperationSection.Anchor(operation)})";

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines) + "\n";
}
