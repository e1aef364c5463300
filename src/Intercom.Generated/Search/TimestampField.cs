namespace Intercom;

/// <summary>
/// A field with a time, to the second. Intercom documents <c>&gt;</c> and <c>&lt;</c> of conversations and tickets as including the second itself, and says of contacts
/// alone that they are compared by the days of the workspace's time zone.
/// </summary>
/// <typeparam name="T">What is searched for.</typeparam>
public sealed class TimestampField<T> : SearchField<T>
{
    internal TimestampField(string name)
        : base(name)
    {
    }

    /// <summary>It was at the time.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time; null for no value.</param>
    public static SearchExpression<T> operator ==(TimestampField<T>? field, DateTimeOffset? value) => Compare(field, SearchOperator.Known.Equal, value);

    /// <summary>It was at another time.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time; null for no value.</param>
    public static SearchExpression<T> operator !=(TimestampField<T>? field, DateTimeOffset? value) => Compare(field, SearchOperator.Known.NotEqual, value);

    /// <summary>It was before the time.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time.</param>
    public static SearchExpression<T> operator <(TimestampField<T>? field, DateTimeOffset value) => Compare(field, SearchOperator.Known.LessThan, value);

    /// <summary>It was after the time.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time.</param>
    public static SearchExpression<T> operator >(TimestampField<T>? field, DateTimeOffset value) => Compare(field, SearchOperator.Known.GreaterThan, value);

    /// <summary>It was at the time or before.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time.</param>
    public static SearchExpression<T> operator <=(TimestampField<T>? field, DateTimeOffset value) => Compare(field, SearchOperator.Known.LessThanOrEqual, value);

    /// <summary>It was at the time or after.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The time.</param>
    public static SearchExpression<T> operator >=(TimestampField<T>? field, DateTimeOffset value) => Compare(field, SearchOperator.Known.GreaterThanOrEqual, value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
