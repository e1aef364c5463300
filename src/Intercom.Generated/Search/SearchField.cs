namespace Intercom;

/// <summary>A field that can be searched and sorted by.</summary>
/// <typeparam name="T">The type of the items that are searched.</typeparam>
public abstract class SearchField<T>
{
    private protected SearchField(string name) => Name = string.IsNullOrWhiteSpace(name)
        ? throw new ArgumentException("The name of the field is empty.", nameof(name))
        : name;

    /// <summary>The name of the field in the API, such as <c>custom_attributes.plan</c>.</summary>
    public string Name { get; }

    /// <summary>Matches items whose field has no value, like a comparison with null.</summary>
    public SearchExpression<T> HasNoValue() => Compare(this, SearchOperator.Known.Equal, SearchValue.Null);

    /// <summary>Matches items whose field has a value.</summary>
    public SearchExpression<T> HasValue() => Compare(this, SearchOperator.Known.NotEqual, SearchValue.Null);

    /// <summary>Sorts by this field, smallest value first.</summary>
    public SearchSort Ascending() => new() { Field = Name, Order = SearchSortOrder.Known.Ascending };

    /// <summary>Sorts by this field, largest value first.</summary>
    public SearchSort Descending() => new() { Field = Name, Order = SearchSortOrder.Known.Descending };

    /// <summary>Returns <see cref="Name" />.</summary>
    public override string ToString() => Name;

    // After a comparison with null, the compiler assumes that the field could be null, too.
    private protected static SearchExpression<T> Compare(SearchField<T>? field, string comparison, SearchValue? value)
    {
        SearchField<T> compared = field ?? throw new ArgumentNullException(nameof(field));
        return new SearchExpression<T>(new SearchFilter
        {
            Field = compared.Name,
            Operator = comparison,
            Value = value ?? SearchValue.Null,
        });
    }

    private protected static TValue[] Some<TValue>(TValue[] values) =>
        (values ?? throw new ArgumentNullException(nameof(values))).Length > 0
        ? values
        : throw new ArgumentException("At least one value is required.", nameof(values));
}
