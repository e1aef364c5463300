using Newtonsoft.Json;

namespace Intercom;

/// <summary>A group of conditions. Groups can contain groups, to a depth of 2.</summary>
public partial class SearchGroup : SearchQuery
{
    /// <summary>
    /// Operator that joins the conditions: <see cref="SearchGroupOperator.And" /> when all must be met,
    /// <see cref="SearchGroupOperator.Or" /> when one is enough.
    /// </summary>
    [JsonProperty("operator")]
    public required SearchGroupOperator Operator { get => _operator.Value; set => _operator = new(value); }
    private Optional<SearchGroupOperator> _operator;

    /// <summary>The conditions, 1 to 15, each a filter or a group.</summary>
    [JsonProperty("value")]
    public required IReadOnlyList<SearchQuery> Value { get => _value.Value; set => _value = new(value); }
    private Optional<IReadOnlyList<SearchQuery>> _value;
}
