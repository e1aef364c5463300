namespace Intercom;

/// <summary>
/// A timestamp field with a resolution of one second. For conversations and tickets, Intercom documents <c>&gt;</c> and <c>&lt;</c> as
/// including the given second.
/// </summary>
/// <typeparam name="T">The type of the items that are searched.</typeparam>
public sealed class TimestampField<T> : SearchField<T>
{
    internal TimestampField(string name)
        : base(name)
    {
    }

    /// <summary>Matches items whose field is at the time.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time; null matches items without a value.</param>
    public static SearchExpression<T> operator ==(TimestampField<T>? field, DateTimeOffset? value) =>
        Compare(field, SearchOperator.Known.Equal, value);

    /// <summary>Matches items whose field is at another time.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time; null matches items with a value.</param>
    public static SearchExpression<T> operator !=(TimestampField<T>? field, DateTimeOffset? value) =>
        Compare(field, SearchOperator.Known.NotEqual, value);

    /// <summary>Matches items whose field is before the time.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time.</param>
    public static SearchExpression<T> operator <(TimestampField<T>? field, DateTimeOffset value) =>
        Compare(field, SearchOperator.Known.LessThan, value);

    /// <summary>Matches items whose field is after the time.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time.</param>
    public static SearchExpression<T> operator >(TimestampField<T>? field, DateTimeOffset value) =>
        Compare(field, SearchOperator.Known.GreaterThan, value);

    /// <summary>Matches items whose field is at or before the time.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time.</param>
    public static SearchExpression<T> operator <=(TimestampField<T>? field, DateTimeOffset value) =>
        Compare(field, SearchOperator.Known.LessThanOrEqual, value);

    /// <summary>Matches items whose field is at or after the time.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time.</param>
    public static SearchExpression<T> operator >=(TimestampField<T>? field, DateTimeOffset value) =>
        Compare(field, SearchOperator.Known.GreaterThanOrEqual, value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
