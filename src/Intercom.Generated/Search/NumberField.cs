namespace Intercom;

/// <summary>An integer field.</summary>
/// <typeparam name="T">The type of the items that are searched.</typeparam>
public sealed class NumberField<T> : SearchField<T>
{
    internal NumberField(string name)
        : base(name)
    {
    }

    /// <summary>Matches items whose field equals the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The number; null matches items without a value.</param>
    public static SearchExpression<T> operator ==(NumberField<T>? field, long? value) => Compare(field, SearchOperator.Known.Equal, value);

    /// <summary>Matches items whose field differs from the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The number; null matches items with a value.</param>
    public static SearchExpression<T> operator !=(NumberField<T>? field, long? value) =>
        Compare(field, SearchOperator.Known.NotEqual, value);

    /// <summary>Matches items whose field is less than the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The number.</param>
    public static SearchExpression<T> operator <(NumberField<T>? field, long value) => Compare(field, SearchOperator.Known.LessThan, value);

    /// <summary>Matches items whose field is greater than the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The number.</param>
    public static SearchExpression<T> operator >(NumberField<T>? field, long value) =>
        Compare(field, SearchOperator.Known.GreaterThan, value);

    /// <summary>Matches items whose field is less than or equal to the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The number.</param>
    public static SearchExpression<T> operator <=(NumberField<T>? field, long value) =>
        Compare(field, SearchOperator.Known.LessThanOrEqual, value);

    /// <summary>Matches items whose field is greater than or equal to the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The number.</param>
    public static SearchExpression<T> operator >=(NumberField<T>? field, long value) =>
        Compare(field, SearchOperator.Known.GreaterThanOrEqual, value);

    /// <summary>Matches items whose field equals one of the values.</summary>
    /// <param name="values">The values; at least one.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public SearchExpression<T> In(params long[] values) => Compare(this, SearchOperator.Known.In, Some(values));

    /// <summary>Matches items whose field equals none of the values.</summary>
    /// <param name="values">The values; at least one.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public SearchExpression<T> NotIn(params long[] values) => Compare(this, SearchOperator.Known.NotIn, Some(values));

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
