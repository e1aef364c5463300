namespace Intercom;

/// <summary>
/// A field with a time that is compared by day, in the time zone of the workspace: the time of day of a value does not count. Greater than a value means from
/// the next day on, less than a value means until the end of the day before.
/// </summary>
/// <typeparam name="T">The type of the items that are searched.</typeparam>
public sealed class DateField<T> : SearchField<T>
{
    internal DateField(string name)
        : base(name)
    {
    }

    /// <summary>It was on the day.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time, of which the day counts.</param>
    public static SearchExpression<T> operator ==(DateField<T>? field, DateTimeOffset value) =>
        Compare(field, SearchOperator.Known.Equal, value);

    /// <summary>It was on an earlier day.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time, of which the day counts.</param>
    public static SearchExpression<T> operator <(DateField<T>? field, DateTimeOffset value) =>
        Compare(field, SearchOperator.Known.LessThan, value);

    /// <summary>It was on a later day.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time, of which the day counts.</param>
    public static SearchExpression<T> operator >(DateField<T>? field, DateTimeOffset value) =>
        Compare(field, SearchOperator.Known.GreaterThan, value);

    /// <summary>Intercom does not compare days so. Join two conditions: before the day, or after it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time.</param>
    [Obsolete("Intercom refuses != for dates of contacts. Join two conditions: field < value | field > value.", error: true)]
    public static SearchExpression<T> operator !=(DateField<T>? field, DateTimeOffset value) =>
        throw new NotSupportedException("Intercom refuses != for dates of contacts.");

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
