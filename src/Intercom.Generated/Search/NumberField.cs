namespace Intercom;

/// <summary>A field with a whole number.</summary>
/// <typeparam name="T">What is searched for.</typeparam>
public sealed class NumberField<T> : SearchField<T>
{
    internal NumberField(string name)
        : base(name)
    {
    }

    /// <summary>The field has the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The number; null for no value.</param>
    public static SearchExpression<T> operator ==(NumberField<T>? field, long? value) => Compare(field, SearchOperator.Known.Equal, value);

    /// <summary>The field has another value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The number; null for no value.</param>
    public static SearchExpression<T> operator !=(NumberField<T>? field, long? value) =>
        Compare(field, SearchOperator.Known.NotEqual, value);

    /// <summary>The field is less than the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The number.</param>
    public static SearchExpression<T> operator <(NumberField<T>? field, long value) => Compare(field, SearchOperator.Known.LessThan, value);

    /// <summary>The field is more than the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The number.</param>
    public static SearchExpression<T> operator >(NumberField<T>? field, long value) =>
        Compare(field, SearchOperator.Known.GreaterThan, value);

    /// <summary>The field is the value or less.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The number.</param>
    public static SearchExpression<T> operator <=(NumberField<T>? field, long value) =>
        Compare(field, SearchOperator.Known.LessThanOrEqual, value);

    /// <summary>The field is the value or more.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The number.</param>
    public static SearchExpression<T> operator >=(NumberField<T>? field, long value) =>
        Compare(field, SearchOperator.Known.GreaterThanOrEqual, value);

    /// <summary>The field has one of the values.</summary>
    /// <param name="values">The values; at least one.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public SearchExpression<T> In(params long[] values) => Compare(this, SearchOperator.Known.In, Some(values));

    /// <summary>The field has none of the values.</summary>
    /// <param name="values">The values; at least one.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public SearchExpression<T> NotIn(params long[] values) => Compare(this, SearchOperator.Known.NotIn, Some(values));

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
