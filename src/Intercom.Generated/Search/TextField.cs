namespace Intercom;

/// <summary>A field with text.</summary>
/// <typeparam name="T">What is searched for.</typeparam>
public sealed class TextField<T> : StringField<T>
{
    internal TextField(string name)
        : base(name)
    {
    }

    /// <summary>The field has the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The text; null for no value.</param>
    public static SearchExpression<T> operator ==(TextField<T>? field, string? value) => Compare(field, SearchOperator.Known.Equal, value);

    /// <summary>The field has another value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The text; null for no value.</param>
    public static SearchExpression<T> operator !=(TextField<T>? field, string? value) =>
        Compare(field, SearchOperator.Known.NotEqual, value);

    /// <summary>The field has one of the values.</summary>
    /// <param name="values">The values; at least one.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public SearchExpression<T> In(params string[] values) => Compare(this, SearchOperator.Known.In, Some(values));

    /// <summary>The field has none of the values.</summary>
    /// <param name="values">The values; at least one.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public SearchExpression<T> NotIn(params string[] values) => Compare(this, SearchOperator.Known.NotIn, Some(values));

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
