using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Documentation;

/// <summary>The list of all operations and the method that calls each, as Markdown.</summary>
public static class OperationsPage
{
    private const string Heading = "| Operation | Method | Response | All pages | Retried |";

    public static string Write(ApiDescription lowered)
    {
        List<Operation> operations = [.. lowered.Operations];
        int areas = operations.Select(operation => operation.Area).Distinct(StringComparer.Ordinal).Count();
        List<string> lines =
        [
            $"# Operations of API {lowered.Version}",
            string.Empty,
            $"{operations.Count} operations in {areas} areas, generated from the description by",
            "`dotnet run --project build/Intercom.OpenApi -- operations`; the tests fail when this page is out of date.",
            "Every method also takes `RequestOptions? options = null, CancellationToken cancellationToken = default`.",
            string.Empty,
            "`All pages` is the method that returns all pages of a list, and the type of the items.",
            string.Empty,
            "`Retried` says whether a request is retried when it may have been processed: after a timeout, a broken connection, or an "
                + "error of 500 and above.",
            "A request that was certainly not processed is always retried.",
        ];
        foreach (IGrouping<string, Operation> area in Operation.ByArea(operations))
        {
            lines.AddRange([string.Empty, $"## {area.Key}", string.Empty, Heading, "| --- | --- | --- | --- | --- |"]);
            lines.AddRange(area.Select(Row));
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Row(Operation operation)
    {
        string retried = IsIdempotent(operation) ? "yes" : "no";
        return $"| `{operation.Route}` | `{Method(operation)}` "
            + $"| `{operation.Definition[SpecExtensions.ResponseType]}` | {AllPages(operation)} | {retried} |";
    }

    private static string AllPages(Operation operation) =>
        operation.Definition[SpecExtensions.PageOf] is { } items ? $"`{operation.Verb}AllAsync`, `{items}`" : string.Empty;

    private static bool IsIdempotent(Operation operation) => (bool?)operation.Definition[SpecExtensions.Idempotent] == true;

    private static string Method(Operation operation)
    {
        List<JObject> parameters = [.. operation.Parameters.Where(parameter => parameter["schema"]?[SpecExtensions.Constant] is null)];
        IEnumerable<string> required = parameters.Where(IsRequired).Select(Name);
        IEnumerable<string> body = ApiDescription.MediaTypes(operation.Definition["requestBody"])
            .Select(media => (ApiDescription.ReferenceName(media.Value["schema"]) ?? "object") + " request");
        IEnumerable<string> optional = parameters.Where(parameter => !IsRequired(parameter)).Select(parameter => Name(parameter) + "?");
        return $"{operation.Name}Async({string.Join(", ", required.Concat(body).Concat(optional))})";
    }

    private static bool IsRequired(JObject parameter) => (bool?)parameter["required"] == true;

    private static string Name(JObject parameter) => (string)parameter[SpecExtensions.Name]!;
}
