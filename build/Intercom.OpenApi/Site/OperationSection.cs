using Intercom.OpenApi.Document;
using Intercom.OpenApi.Lowering;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Site;

/// <summary>The section of an operation on the page of its area.</summary>
/// <param name="lowered">The lowered description.</param>
/// <param name="bundle">The description with its error responses.</param>
/// <param name="recordings">What the examples sent and received, by method.</param>
internal sealed class OperationSection(ApiDescription lowered, JObject bundle, JObject recordings)
{
    private readonly MemberTable _members = new(lowered);
    private readonly TypeLink _links = new(lowered);

    /// <summary>The identifier of the heading of a section, as docfx forms it.</summary>
    public static string Anchor(Operation operation) => $"{operation.Verb.ToLowerInvariant()}async";

    /// <summary>The lines of the section.</summary>
    public IEnumerable<string> Lines(Operation operation)
    {
        ClientMethod method = ClientMethod.Of(lowered, operation);
        JObject definition = operation.Definition;
        return
        [
            string.Empty,
            $"## {method.Name}",
            string.Empty,
            $"{MarkdownText.Of((string?)definition["summary"])} {MarkdownText.Of((string?)definition["description"])}",
            string.Empty,
            $"{MarkdownText.Code(operation.Route)} in version {lowered.Version} of the API. {Retries(definition)}",
            string.Empty,
            MarkdownText.Block("csharp", (string)definition[SpecExtensions.ExampleCode]!),
            .. Pages(method),
            string.Empty,
            .. RecordedExample.Lines(recordings[operation.Name] as JObject),
            .. _members.Arguments(method),
            .. method.Parameters.Where(parameter => parameter.IsBody).SelectMany(parameter => _members.Request(parameter.Type)),
            string.Empty,
            $"Response: {Response(operation)}",
            .. Shortcuts(definition),
            string.Empty,
            ErrorTable.Line(bundle, operation),
        ];
    }

    private static IEnumerable<string> Pages(ClientMethod method)
    {
        JObject definition = method.Operation.Definition;
        return (string?)definition[SpecExtensions.PagesExampleCode] is not { } code
            ? []
            : [
                string.Empty,
                $"All pages ({((string)definition[SpecExtensions.PageStyle]!).ToLowerInvariant()} style). "
                    + MarkdownText.Of((string?)definition[SpecExtensions.PageSizes]),
                string.Empty,
                MarkdownText.Block("csharp", code),
            ];
    }

    private string Response(Operation operation) => operation.ResultType is { } type
        ? $"{_links.Of(type)}. {MarkdownText.Of((string?)operation.Definition[SpecExtensions.ResponseSummary])}"
        : "none.";

    private static IEnumerable<string> Shortcuts(JObject definition) =>
        (definition[SpecExtensions.ShortcutMethods] as JArray ?? []).SelectMany(shortcut => new[]
        {
            string.Empty,
            $"Shortcut: {MarkdownText.Code($"{shortcut["name"]}Async")}. {MarkdownText.Of((string?)shortcut["summary"])}",
        });

    private static string Retries(JObject definition) => (bool?)definition[SpecExtensions.Idempotent] == true
        ? "Idempotent: retried after every transient failure."
        : "Not idempotent: retried only if Intercom certainly did not process the request.";
}
