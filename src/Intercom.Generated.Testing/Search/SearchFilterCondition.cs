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
        "=" => Candidates(store, [SearchValues.Text(Value)]),
        "IN" => Candidates(store, [.. Value.Select(SearchValues.Text)]),
        _ => null,
    };

    // An empty value finds resources without one, which no index contains.
    private IEnumerable<Record>? Candidates(RecordStore store, IReadOnlyList<string> texts)
    {
        if (texts.Any(string.IsNullOrEmpty))
        {
            return null;
        }

        return Field.Index is { } index
            ? texts.SelectMany(text => index(store, text))
            : store.FindByMember(Field.Name, texts);
    }
}
