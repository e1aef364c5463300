namespace Intercom;

/// <summary>
/// A field with a time that is compared by its day, in the time zone that the workspace has in its settings: the time of day that is given does not count, only the day
/// on which it is there. After a time means from the next day on, before it means until the end of the day before.
/// </summary>
/// <typeparam name="T">What is searched for.</typeparam>
public sealed class DayField<T> : SearchField<T>
{
    internal DayField(string name)
        : base(name)
    {
    }

    /// <summary>It was on the day.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time, of which the day counts.</param>
    public static SearchExpression<T> operator ==(DayField<T>? field, DateTimeOffset value) => Compare(field, SearchOperator.Known.Equal, value);

    /// <summary>It was on an earlier day.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time, of which the day counts.</param>
    public static SearchExpression<T> operator <(DayField<T>? field, DateTimeOffset value) => Compare(field, SearchOperator.Known.LessThan, value);

    /// <summary>It was on a later day.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time, of which the day counts.</param>
    public static SearchExpression<T> operator >(DayField<T>? field, DateTimeOffset value) => Compare(field, SearchOperator.Known.GreaterThan, value);

    /// <summary>Intercom does not compare days so. Join two conditions: before the day, or after it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time.</param>
    [Obsolete("Intercom refuses != for dates of contacts. Join two conditions: field < value | field > value.", error: true)]
    public static SearchExpression<T> operator !=(DayField<T>? field, DateTimeOffset value) => throw new NotSupportedException("Intercom refuses != for dates of contacts.");

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
