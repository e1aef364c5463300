namespace Intercom;

/// <summary>
/// A timestamp field that is compared by day, in the time zone of the workspace; the time of day of a value is ignored. Greater than a
/// value means from the next day, less than a value means until the end of the previous day.
/// </summary>
/// <typeparam name="T">The type of the items that are searched.</typeparam>
public sealed class DateField<T> : SearchField<T>
{
    internal DateField(string name)
        : base(name)
    {
    }

    /// <summary>Matches items whose field is on the day.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">A time on the day.</param>
    public static SearchExpression<T> operator ==(DateField<T>? field, DateTimeOffset value) =>
        Compare(field, SearchOperator.Known.Equal, value);

    /// <summary>Matches items whose field is on an earlier day.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">A time on the day.</param>
    public static SearchExpression<T> operator <(DateField<T>? field, DateTimeOffset value) =>
        Compare(field, SearchOperator.Known.LessThan, value);

    /// <summary>Matches items whose field is on a later day.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">A time on the day.</param>
    public static SearchExpression<T> operator >(DateField<T>? field, DateTimeOffset value) =>
        Compare(field, SearchOperator.Known.GreaterThan, value);

    /// <summary>Not supported by Intercom for days. Combine two conditions: <c>field &lt; value | field &gt; value</c>.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">A time on the day.</param>
    [Obsolete("Intercom does not support != for dates of contacts. Combine two conditions: field < value | field > value.", error: true)]
    public static SearchExpression<T> operator !=(DateField<T>? field, DateTimeOffset value) =>
        throw new NotSupportedException("Intercom does not support != for dates of contacts.");

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
