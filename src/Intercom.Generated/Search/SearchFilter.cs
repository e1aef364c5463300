using Newtonsoft.Json;

namespace Intercom;

/// <summary>A condition on one field.</summary>
public partial class SearchFilter : SearchQuery
{
    /// <summary>
    /// Name of the field in the API, with a dot before the name of a nested field, such as <c>custom_attributes.plan</c> or
    /// <c>source.type</c>.
    /// </summary>
    [JsonProperty("field")]
    public required string Field { get => _field.Value; set => _field = new(value); }
    private Optional<string> _field;

    /// <summary>Operator that compares the field with the value. The type of the field decides which operators Intercom accepts.</summary>
    [JsonProperty("operator")]
    public required SearchOperator Operator { get => _operator.Value; set => _operator = new(value); }
    private Optional<SearchOperator> _operator;

    /// <summary>
    /// Value to compare with: text, a number, true or false, a list for <see cref="SearchOperator.In" /> and
    /// <see cref="SearchOperator.NotIn" />, or null for no value. Timestamps are seconds since 1970-01-01 UTC. A search for contacts uses
    /// only their day, in the time zone of the workspace.
    /// </summary>
    [JsonProperty("value")]
    public SearchValue? Value { get => _value.Value; set => _value = new(value); }
    private Optional<SearchValue?> _value;
}
