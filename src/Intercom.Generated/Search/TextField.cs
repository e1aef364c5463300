namespace Intercom;

/// <summary>A text field.</summary>
/// <typeparam name="T">The type of the items that are searched.</typeparam>
public sealed class TextField<T> : StringField<T>
{
    internal TextField(string name)
        : base(name)
    {
    }

    /// <summary>Matches items whose field equals the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The text; null matches items without a value.</param>
    public static SearchExpression<T> operator ==(TextField<T>? field, string? value) => Compare(field, SearchOperator.Known.Equal, value);

    /// <summary>Matches items whose field differs from the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The text; null matches items with a value.</param>
    public static SearchExpression<T> operator !=(TextField<T>? field, string? value) =>
        Compare(field, SearchOperator.Known.NotEqual, value);

    /// <summary>Matches items whose field equals one of the values.</summary>
    /// <param name="values">The values; at least one.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public SearchExpression<T> In(params string[] values) => Compare(this, SearchOperator.Known.In, Some(values));

    /// <summary>Matches items whose field equals none of the values.</summary>
    /// <param name="values">The values; at least one.</param>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public SearchExpression<T> NotIn(params string[] values) => Compare(this, SearchOperator.Known.NotIn, Some(values));

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
