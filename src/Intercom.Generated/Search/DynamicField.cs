namespace Intercom;

/// <summary>
/// A field of unknown type, such as a custom attribute. It has every operator; Intercom rejects those that the type of the field does not
/// support.
/// </summary>
/// <typeparam name="T">The type of the items that are searched.</typeparam>
public sealed class DynamicField<T> : StringField<T>
{
    internal DynamicField(string name)
        : base(name)
    {
    }

    /// <summary>Creates a field of a family of fields with a common prefix, such as custom attributes.</summary>
    /// <exception cref="ArgumentException">The name is null, empty or white space.</exception>
    internal static DynamicField<T> InFamily(string prefix, string name, string parameter) => string.IsNullOrWhiteSpace(name)
        ? throw new ArgumentException($"{parameter} is empty: set the name of the field of {prefix}.", parameter)
        : new DynamicField<T>(prefix + name);

    /// <summary>Matches items whose field equals the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value; null matches items without a value.</param>
    public static SearchExpression<T> operator ==(DynamicField<T>? field, SearchValue? value) =>
        Compare(field, SearchOperator.Known.Equal, value);

    /// <summary>Matches items whose field differs from the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value; null matches items with a value.</param>
    public static SearchExpression<T> operator !=(DynamicField<T>? field, SearchValue? value) =>
        Compare(field, SearchOperator.Known.NotEqual, value);

    /// <summary>Matches items whose field is less than the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    public static SearchExpression<T> operator <(DynamicField<T>? field, SearchValue value) =>
        Compare(field, SearchOperator.Known.LessThan, value);

    /// <summary>Matches items whose field is greater than the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    public static SearchExpression<T> operator >(DynamicField<T>? field, SearchValue value) =>
        Compare(field, SearchOperator.Known.GreaterThan, value);

    /// <summary>Matches items whose field is less than or equal to the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    public static SearchExpression<T> operator <=(DynamicField<T>? field, SearchValue value) =>
        Compare(field, SearchOperator.Known.LessThanOrEqual, value);

    /// <summary>Matches items whose field is greater than or equal to the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    public static SearchExpression<T> operator >=(DynamicField<T>? field, SearchValue value) =>
        Compare(field, SearchOperator.Known.GreaterThanOrEqual, value);

    /// <summary>Matches items whose field equals one of the texts.</summary>
    /// <param name="values">The texts; at least one.</param>
    /// <exception cref="ArgumentException">There are no texts.</exception>
    public SearchExpression<T> In(params string[] values) => Compare(this, SearchOperator.Known.In, Some(values));

    /// <summary>Matches items whose field equals one of the numbers.</summary>
    /// <param name="values">The numbers; at least one.</param>
    /// <exception cref="ArgumentException">There are no numbers.</exception>
    public SearchExpression<T> In(params long[] values) => Compare(this, SearchOperator.Known.In, Some(values));

    /// <summary>Matches items whose field equals none of the texts.</summary>
    /// <param name="values">The texts; at least one.</param>
    /// <exception cref="ArgumentException">There are no texts.</exception>
    public SearchExpression<T> NotIn(params string[] values) => Compare(this, SearchOperator.Known.NotIn, Some(values));

    /// <summary>Matches items whose field equals none of the numbers.</summary>
    /// <param name="values">The numbers; at least one.</param>
    /// <exception cref="ArgumentException">There are no numbers.</exception>
    public SearchExpression<T> NotIn(params long[] values) => Compare(this, SearchOperator.Known.NotIn, Some(values));

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
