namespace Intercom;

/// <summary>A text field whose known values are those of an extensible enum. It can be compared with other values by their text.</summary>
/// <typeparam name="T">The type of the items that are searched.</typeparam>
/// <typeparam name="TValue">The type of the values, such as <c>ContactRole</c>.</typeparam>
public sealed class EnumField<T, TValue> : StringField<T>
    where TValue : struct, IExtensibleEnum
{
    internal EnumField(string name)
        : base(name)
    {
    }

    /// <summary>Matches items whose field equals the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    public static SearchExpression<T> operator ==(EnumField<T, TValue>? field, TValue value) =>
        Compare(field, SearchOperator.Known.Equal, value.Value);

    /// <summary>Matches items whose field differs from the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    public static SearchExpression<T> operator !=(EnumField<T, TValue>? field, TValue value) =>
        Compare(field, SearchOperator.Known.NotEqual, value.Value);

    /// <summary>Matches items whose field equals the text of a value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The text of the value; null matches items without a value.</param>
    public static SearchExpression<T> operator ==(EnumField<T, TValue>? field, string? value) =>
        Compare(field, SearchOperator.Known.Equal, value);

    /// <summary>Matches items whose field differs from the text of a value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The text of the value; null matches items with any value.</param>
    public static SearchExpression<T> operator !=(EnumField<T, TValue>? field, string? value) =>
        Compare(field, SearchOperator.Known.NotEqual, value);

    /// <summary>Matches items whose field equals one of the values.</summary>
    /// <param name="values">The values; at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="values" /> is empty.</exception>
    public SearchExpression<T> In(params TValue[] values) => Compare(this, SearchOperator.Known.In, Texts(values));

    /// <summary>Matches items whose field equals one of the texts.</summary>
    /// <param name="values">The texts of the values; at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="values" /> is empty.</exception>
    public SearchExpression<T> In(params string[] values) => Compare(this, SearchOperator.Known.In, Some(values));

    /// <summary>Matches items whose field equals none of the values.</summary>
    /// <param name="values">The values; at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="values" /> is empty.</exception>
    public SearchExpression<T> NotIn(params TValue[] values) => Compare(this, SearchOperator.Known.NotIn, Texts(values));

    /// <summary>Matches items whose field equals none of the texts.</summary>
    /// <param name="values">The texts of the values; at least one.</param>
    /// <exception cref="ArgumentException"><paramref name="values" /> is empty.</exception>
    public SearchExpression<T> NotIn(params string[] values) => Compare(this, SearchOperator.Known.NotIn, Some(values));

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    private static string[] Texts(TValue[] values) => [.. Some(values).Select(value => value.Value)];
}
