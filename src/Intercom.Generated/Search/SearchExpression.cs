using System.Diagnostics.CodeAnalysis;

namespace Intercom;

/// <summary>
/// A condition of a search, or several joined with <c>&amp;</c> and <c>|</c>. Goes wherever a <see cref="SearchQuery" /> does. Intercom takes groups in groups, but no third
/// level, and 15 conditions in a group; more is refused before it is sent.
/// </summary>
/// <typeparam name="T">What is searched for.</typeparam>
public sealed class SearchExpression<T>
{
    internal SearchExpression(SearchQuery query) => Query = query;

    /// <summary>The condition as it is sent.</summary>
    public SearchQuery Query { get; }

    /// <summary>Both conditions must hold.</summary>
    /// <param name="left">One condition.</param>
    /// <param name="right">The other condition.</param>
    public static SearchExpression<T> operator &(SearchExpression<T> left, SearchExpression<T> right) => Join(SearchGroupOperator.Known.And, left, right);

    /// <summary>One of the conditions must hold.</summary>
    /// <param name="left">One condition.</param>
    /// <param name="right">The other condition.</param>
    public static SearchExpression<T> operator |(SearchExpression<T> left, SearchExpression<T> right) => Join(SearchGroupOperator.Known.Or, left, right);

    /// <summary>The condition as it is sent.</summary>
    /// <param name="expression">The condition; null for none.</param>
    [return: NotNullIfNotNull(nameof(expression))]
    public static implicit operator SearchQuery?(SearchExpression<T>? expression) => expression?.Query;

    /// <summary>The condition as JSON.</summary>
    public override string ToString() => Utf8.GetString(ModelFormat.WriteToArray(Query));

    // Conditions of one kind become one group, however they are bracketed, so that none of the two levels is wasted.
    private static SearchExpression<T> Join(string joint, SearchExpression<T> left, SearchExpression<T> right)
    {
        List<SearchQuery> conditions = [.. Parts(joint, left, nameof(left)), .. Parts(joint, right, nameof(right))];
        return new SearchExpression<T>(new SearchGroup { Operator = joint, Value = conditions });
    }

    private static IEnumerable<SearchQuery> Parts(string joint, SearchExpression<T> expression, string side) =>
        (expression ?? throw new ArgumentNullException(side)).Query switch
        {
            SearchGroup group when group.Operator == joint => group.Value,
            SearchQuery single => [single],
        };
}
