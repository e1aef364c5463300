using System.Diagnostics.CodeAnalysis;

namespace Intercom;

/// <summary>
/// A condition of a search, or several conditions combined with <c>&amp;</c> and <c>|</c>. It converts to a <see cref="SearchQuery" />.
/// Intercom supports two levels of groups and 15 conditions per group; requests beyond these limits are rejected before they are sent.
/// </summary>
/// <typeparam name="T">The type of the items that are searched.</typeparam>
public sealed class SearchExpression<T>
{
    internal SearchExpression(SearchQuery query) => Query = query;

    /// <summary>The condition as it is sent.</summary>
    public SearchQuery Query { get; }

    /// <summary>Combines two conditions, both of which must be met.</summary>
    /// <param name="left">The first condition.</param>
    /// <param name="right">The second condition.</param>
    public static SearchExpression<T> operator &(SearchExpression<T> left, SearchExpression<T> right) =>
        Join(SearchGroupOperator.Known.And, left, right);

    /// <summary>Combines two conditions, one of which must be met.</summary>
    /// <param name="left">The first condition.</param>
    /// <param name="right">The second condition.</param>
    public static SearchExpression<T> operator |(SearchExpression<T> left, SearchExpression<T> right) =>
        Join(SearchGroupOperator.Known.Or, left, right);

    /// <summary>Converts the condition to the form in which it is sent.</summary>
    /// <param name="expression">The condition; null for none.</param>
    [return: NotNullIfNotNull(nameof(expression))]
    public static implicit operator SearchQuery?(SearchExpression<T>? expression) => expression?.Query;

    /// <summary>Returns the condition as JSON.</summary>
    public override string ToString() => Utf8.GetString(ModelFormat.WriteToArray(Query));

    // Conditions with the same operator become one group, independent of parentheses, so that they use one level only.
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
