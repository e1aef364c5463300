using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>Sorts search results. Items without a value are last in either order.</summary>
internal static class SearchOrder
{
    private static readonly Comparer<JToken> Values = Comparer<JToken>.Create(SearchValues.Compare);

    public static IReadOnlyList<Record> Apply(IReadOnlyList<Record> items, JToken? sort, SearchFields fields)
    {
        if (sort is null or { Type: JTokenType.Null })
        {
            return items;
        }

        JObject wanted = sort as JObject ?? throw ApiErrors.WrongType("sort", "sort must be an object");
        string name = wanted.Text("field") ?? throw ApiErrors.Missing("sort.field");
        SearchField field = fields.Get(name);
        bool isDescending = IsDescending(wanted.Text("order"));
        IOrderedEnumerable<(Record Item, JToken? Value)> ordered = items
            .Select(item => (Item: item, Value: field.Values(item) is [JToken first, ..] ? first : null))
            .OrderBy(entry => entry.Value is null);
        ordered = isDescending ? ordered.ThenByDescending(Value, Values) : ordered.ThenBy(Value, Values);
        return [.. ordered.Select(entry => entry.Item)];
    }

    private static bool IsDescending(string? order) => order switch
    {
        "ascending" => false,
        null or "descending" => true,
        _ => throw ApiErrors.BadRequest("invalid_sort_order", "The order is ascending or descending"),
    };

    private static JToken Value((Record Item, JToken? Value) entry) => entry.Value ?? JValue.CreateNull();
}
