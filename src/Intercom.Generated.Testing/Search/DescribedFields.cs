using Intercom.Testing.Routing;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>The fields that the description lists for a search.</summary>
internal static class DescribedFields
{
    private static readonly Dictionary<string, SearchFieldKind> Kinds = new(StringComparer.Ordinal)
    {
        ["text"] = SearchFieldKind.Text,
        ["number"] = SearchFieldKind.Number,
        ["boolean"] = SearchFieldKind.Boolean,
        ["date"] = SearchFieldKind.Day,
        ["id"] = SearchFieldKind.Attached,
    };

    /// <summary>Reads the fields.</summary>
    /// <param name="description">The description. Where it lists no such search, every name is a field.</param>
    /// <param name="operation">Method and path of the search.</param>
    /// <param name="readers">Read the fields that are not found in the object under their own name.</param>
    public static SearchFields Read(ApiDescription description, string operation, IReadOnlyDictionary<string, Func<JObject, JToken?>> readers)
    {
        JToken? search = description.Searches.FirstOrDefault(search => (string?)search["operation"] == operation);
        IEnumerable<string> families = search is null ? [string.Empty] : Entries(search, "families").Select(family => (string)family["prefix"]!);
        return new SearchFields(
            search is null ? [] : Entries(search, "fields").Select(field => CreateField(field, readers)),
            families.ToDictionary(prefix => prefix, _ => new Func<string, SearchField>(name => SearchField.At(name, SearchFieldKind.Any)), StringComparer.Ordinal));
    }

    private static JArray Entries(JToken search, string list) => search[list] as JArray ?? [];

    private static SearchField CreateField(JToken field, IReadOnlyDictionary<string, Func<JObject, JToken?>> readers)
    {
        string name = (string)field["name"]!;
        SearchFieldKind kind = Kinds.GetValueOrDefault((string)field["kind"]!, SearchFieldKind.Any);
        return readers.TryGetValue(name, out Func<JObject, JToken?>? read) ? new SearchField(name, kind, read) : SearchField.At(name, kind);
    }
}
