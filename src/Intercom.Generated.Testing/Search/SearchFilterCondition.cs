using Intercom.Testing.Resources;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>Compares a field with a value.</summary>
internal sealed record SearchFilterCondition(SearchField Field, SearchComparison Comparison, JToken Value) : ISearchCondition
{
    public bool IsMet(Record item) => Comparison(Field.Values(item), Value);
}
