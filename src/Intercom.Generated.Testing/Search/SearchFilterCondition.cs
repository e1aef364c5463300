using Intercom.Testing.Resources;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>Compares a field with a value.</summary>
internal sealed record SearchFilterCondition(SearchField Field, string Operator, SearchComparison Comparison, JToken Value)
    : ISearchCondition
{
    public bool IsMet(Record item) => Comparison(Field.Values(item), Value);

    public IEnumerable<Record>? Candidates(RecordStore store) => Operator switch
    {
        "=" => store.FindByMember(Field.Name, [SearchValues.Text(Value)]),
        "IN" => store.FindByMember(Field.Name, [.. Value.Select(SearchValues.Text)]),
        _ => null,
    };
}
