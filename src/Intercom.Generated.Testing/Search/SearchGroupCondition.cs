using Intercom.Testing.Resources;

namespace Intercom.Testing.Search;

/// <summary>Joins conditions: all of them, or one.</summary>
internal sealed record SearchGroupCondition(bool IsAnd, IReadOnlyList<ISearchCondition> Conditions) : ISearchCondition
{
    public bool IsMet(Record item) =>
        IsAnd ? Conditions.All(condition => condition.IsMet(item)) : Conditions.Any(condition => condition.IsMet(item));
}
