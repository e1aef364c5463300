using Intercom.Testing.Resources;

namespace Intercom.Testing.Search;

/// <summary>Joins conditions: all of them, or one.</summary>
internal sealed record SearchGroupCondition(bool IsAnd, IReadOnlyList<ISearchCondition> Conditions) : ISearchCondition
{
    public bool IsMet(Record item) =>
        IsAnd ? Conditions.All(condition => condition.IsMet(item)) : Conditions.Any(condition => condition.IsMet(item));

    public IEnumerable<Record>? Candidates(RecordStore store)
    {
        IEnumerable<Record>?[] candidates = [.. Conditions.Select(condition => condition.Candidates(store))];
        if (IsAnd)
        {
            return Array.Find(candidates, each => each is not null);
        }

        return Array.TrueForAll(candidates, each => each is not null) ? candidates.SelectMany(each => each!) : null;
    }
}
