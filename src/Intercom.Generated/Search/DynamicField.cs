namespace Intercom;

/// <summary>A field whose type is not known, such as a custom attribute. It takes every operator; Intercom rejects those that do not fit.</summary>
/// <typeparam name="T">The type of the items that are searched.</typeparam>
public sealed class DynamicField<T> : StringField<T>
{
    internal DynamicField(string name)
        : base(name)
    {
    }

    /// <summary>Creates a field of a family, whose name is the prefix of the family and a part that is up to the workspace.</summary>
    /// <exception cref="ArgumentException">The part is null, empty or white space.</exception>
    internal static DynamicField<T> InFamily(string prefix, string name, string parameter) => string.IsNullOrWhiteSpace(name)
        ? throw new ArgumentException($"{parameter} is missing; a field of {prefix} needs one.", parameter)
        : new DynamicField<T>(prefix + name);

    /// <summary>The field has the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value; null for no value.</param>
    public static SearchExpression<T> operator ==(DynamicField<T>? field, SearchValue? value) =>
        Compare(field, SearchOperator.Known.Equal, value);

    /// <summary>The field has another value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value; null for no value.</param>
    public static SearchExpression<T> operator !=(DynamicField<T>? field, SearchValue? value) =>
        Compare(field, SearchOperator.Known.NotEqual, value);

    /// <summary>The field is less than the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    public static SearchExpression<T> operator <(DynamicField<T>? field, SearchValue value) =>
        Compare(field, SearchOperator.Known.LessThan, value);

    /// <summary>The field is more than the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    public static SearchExpression<T> operator >(DynamicField<T>? field, SearchValue value) =>
        Compare(field, SearchOperator.Known.GreaterThan, value);

    /// <summary>The field is the value or less.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    public static SearchExpression<T> operator <=(DynamicField<T>? field, SearchValue value) =>
        Compare(field, SearchOperator.Known.LessThanOrEqual, value);

    /// <summary>The field is the value or more.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    public static SearchExpression<T> operator >=(DynamicField<T>? field, SearchValue value) =>
        Compare(field, SearchOperator.Known.GreaterThanOrEqual, value);

    /// <summary>The field has one of the texts.</summary>
    /// <param name="values">The texts; at least one.</param>
    /// <exception cref="ArgumentException">There are no texts.</exception>
    public SearchExpression<T> In(params string[] values) => Compare(this, SearchOperator.Known.In, Some(values));

    /// <summary>The field has one of the numbers.</summary>
    /// <param name="values">The numbers; at least one.</param>
    /// <exception cref="ArgumentException">There are no numbers.</exception>
    public SearchExpression<T> In(params long[] values) => Compare(this, SearchOperator.Known.In, Some(values));

    /// <summary>The field has none of the texts.</summary>
    /// <param name="values">The texts; at least one.</param>
    /// <exception cref="ArgumentException">There are no texts.</exception>
    public SearchExpression<T> NotIn(params string[] values) => Compare(this, SearchOperator.Known.NotIn, Some(values));

    /// <summary>The field has none of the numbers.</summary>
    /// <param name="values">The numbers; at least one.</param>
    /// <exception cref="ArgumentException">There are no numbers.</exception>
    public SearchExpression<T> NotIn(params long[] values) => Compare(this, SearchOperator.Known.NotIn, Some(values));

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
