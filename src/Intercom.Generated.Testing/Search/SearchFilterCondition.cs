using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>Compares a field with a value.</summary>
internal sealed record SearchFilterCondition(SearchField Field, SearchComparison Comparison, JToken Value) : ISearchCondition
{
    public bool IsMet(JObject item) => Comparison(Field.Values(item), Value);
}
