using Intercom.Testing.Routing;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>The fields of each search, as listed in the description.</summary>
/// <param name="description">The description.</param>
internal sealed class SearchFacts(JObject description)
{
    private static readonly Dictionary<string, SearchFieldKind> Kinds = new(StringComparer.Ordinal)
    {
        ["text"] = SearchFieldKind.Text,
        ["number"] = SearchFieldKind.Number,
        ["boolean"] = SearchFieldKind.Boolean,
        ["date"] = SearchFieldKind.Day,
        ["id"] = SearchFieldKind.Attached,
    };

    /// <summary>Gets the fields of a search.</summary>
    /// <param name="operation">Method and path of the search.</param>
    /// <param name="places">
    /// The members of fields that have another name than their member; by name, or by the prefix of the names of a family.
    /// </param>
    /// <param name="indexes">The indexes of fields, by name.</param>
    /// <returns>The fields; any member with any operator where the description lists none.</returns>
    public SearchFields Fields(
        string operation,
        IReadOnlyDictionary<string, SearchPlace> places,
        IReadOnlyDictionary<string, SearchIndex> indexes)
    {
        JObject? search = Find(operation);
        if (search is null)
        {
            return new SearchFields([], Families([string.Empty], places));
        }

        IEnumerable<SearchField> fields = Objects(search["fields"]).Select(field => Field((string)field["name"]!, Kind(field), places))
            .Select(field => field with { Index = indexes.GetValueOrDefault(field.Name) });
        return new SearchFields(fields, Families(Objects(search["families"]).Select(family => (string)family["prefix"]!), places));
    }

    /// <summary>The names of the fields of a search.</summary>
    public IEnumerable<string> Names(string operation) => Objects(Find(operation)?["fields"]).Select(field => (string)field["name"]!);

    private JObject? Find(string operation) =>
        Objects(description["x-searches"]).FirstOrDefault(search => Shape((string?)search["operation"]) == Shape(operation));

    private static SearchField Field(string name, SearchFieldKind kind, IReadOnlyDictionary<string, SearchPlace> places) =>
        places.TryGetValue(name, out SearchPlace? place)
            ? new SearchField(name, kind, item => place(item, name))
            : SearchField.At(name, kind);

    private static Dictionary<string, Func<string, SearchField>> Families(
        IEnumerable<string> prefixes,
        IReadOnlyDictionary<string, SearchPlace> places) =>
        prefixes.ToDictionary(prefix => prefix, prefix => Family(places.GetValueOrDefault(prefix)), StringComparer.Ordinal);

    private static Func<string, SearchField> Family(SearchPlace? place) => name => place is null
        ? SearchField.At(name, SearchFieldKind.Any)
        : new SearchField(name, SearchFieldKind.Any, item => place(item, name));

    private static SearchFieldKind Kind(JObject field) =>
        Kinds.GetValueOrDefault((string?)field["kind"] ?? string.Empty, SearchFieldKind.Any);

    private static IEnumerable<JObject> Objects(JToken? list) => (list as JArray ?? []).OfType<JObject>();

    private static string? Shape(string? operation) =>
        operation?.Split(' ', 2) is [string method, string path] ? $"{method} {new PathTemplate(path).Shape}" : operation;
}
