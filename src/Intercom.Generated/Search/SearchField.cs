namespace Intercom;

/// <summary>A field that can be searched and sorted by.</summary>
/// <typeparam name="T">What is searched for.</typeparam>
public abstract class SearchField<T>
{
    private protected SearchField(string name) => Name = string.IsNullOrWhiteSpace(name)
        ? throw new ArgumentException("A field has a name.", nameof(name))
        : name;

    /// <summary>The name on the wire, such as <c>custom_attributes.plan</c>.</summary>
    public string Name { get; }

    /// <summary>The field has no value, as a comparison with null says it.</summary>
    public SearchExpression<T> HasNoValue() => Compare(this, SearchOperator.Known.Equal, SearchValue.Null);

    /// <summary>The field has a value.</summary>
    public SearchExpression<T> HasValue() => Compare(this, SearchOperator.Known.NotEqual, SearchValue.Null);

    /// <summary>The order by this field, smallest first.</summary>
    public SearchSort Ascending() => new() { Field = Name, Order = SearchSortOrder.Known.Ascending };

    /// <summary>The order by this field, largest first.</summary>
    public SearchSort Descending() => new() { Field = Name, Order = SearchSortOrder.Known.Descending };

    /// <summary>The name on the wire.</summary>
    public override string ToString() => Name;

    // A comparison with null has the compiler think that the field could be null, too.
    private protected static SearchExpression<T> Compare(SearchField<T>? field, string comparison, SearchValue? value)
    {
        SearchField<T> compared = field ?? throw new ArgumentNullException(nameof(field));
        return new SearchExpression<T>(new SearchFilter { Field = compared.Name, Operator = comparison, Value =
            value ?? SearchValue.Null });
    }

    private protected static TValue[] Some<TValue>(TValue[] values) =>
        (values ?? throw new ArgumentNullException(nameof(values))).Length > 0
        ? values
        : throw new ArgumentException("Give at least one value to look for.", nameof(values));
}
