using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>Reads queries: a filter, or groups of them, nested two levels deep at most.</summary>
internal sealed class SearchParser(SearchFields fields)
{
    private const int MaxLevels = 2;
    private const int MaxFilters = 15;

    public ISearchCondition Parse(JToken? query) => Parse(query, level: 1);

    private ISearchCondition Parse(JToken? query, int level) => query switch
    {
        JObject filter when filter.ContainsKey("field") => ParseFilter(filter),
        JObject group => ParseGroup(group, level),
        _ => throw ApiErrors.Invalid("query", "A query is a filter or a group of filters"),
    };

    private SearchFilterCondition ParseFilter(JObject filter)
    {
        SearchField field = fields.Get(filter.Text("field") ?? throw ApiErrors.Missing("field"));
        JToken value = filter["value"] ?? JValue.CreateNull();
        string name = Operator(filter);
        return new SearchFilterCondition(field, name, SearchOperators.Get(name, field, value), value);
    }

    private SearchGroupCondition ParseGroup(JObject group, int level)
    {
        if (level > MaxLevels)
        {
            throw ApiErrors.Invalid("query", $"Groups can be nested {MaxLevels} levels deep");
        }

        bool isAnd = Operator(group) switch
        {
            "AND" => true,
            "OR" => false,
            _ => throw ApiErrors.Invalid("operator", "A group is joined with AND or OR"),
        };
        return new SearchGroupCondition(isAnd, [.. Members(group).Select(member => Parse(member, level + 1))]);
    }

    private static JArray Members(JObject group)
    {
        if (group["value"] is not JArray { Count: > 0 } members)
        {
            throw ApiErrors.Invalid("value", "A group has a list of filters");
        }

        return members.Count <= MaxFilters ? members : throw ApiErrors.Invalid("value", $"A group has {MaxFilters} filters at most");
    }

    private static string Operator(JObject condition) => condition.Text("operator") ?? throw ApiErrors.Missing("operator");
}
