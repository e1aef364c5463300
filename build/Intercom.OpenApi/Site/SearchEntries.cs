using Intercom.OpenApi.Document;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Site;

/// <summary>The entries of operations in the search of the site: each is a section of a page, and docfx indexes whole pages.</summary>
internal static class SearchEntries
{
    /// <summary>The name of the script.</summary>
    public const string FileName = "search.js";

    /// <summary>Writes the script that the search loads.</summary>
    /// <param name="operations">The operations.</param>
    public static string Write(IEnumerable<Operation> operations) =>
        $"window.searchOperations = {new JArray(operations.Select(Entry)).ToString(Formatting.None)};\n";

    private static JObject Entry(Operation operation) => new()
    {
        ["href"] = $"operations/{operation.Area}.html#{OperationSection.Anchor(operation)}",
        ["title"] = $"{operation.Name}Async",
        ["summary"] = $"{operation.Definition["summary"]} {operation.Route}",
    };
}
