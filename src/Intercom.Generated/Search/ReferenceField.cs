namespace Intercom;

/// <summary>A field with the identifier of something that is attached, which can only be compared with one.</summary>
/// <typeparam name="T">What is searched for.</typeparam>
public sealed class ReferenceField<T> : SearchField<T>
{
    internal ReferenceField(string name)
        : base(name)
    {
    }

    /// <summary>The field has the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The identifier.</param>
    public static SearchExpression<T> operator ==(ReferenceField<T>? field, string value) => Compare(field, SearchOperator.Known.Equal, value);

    /// <summary>The field has another value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The identifier.</param>
    public static SearchExpression<T> operator !=(ReferenceField<T>? field, string value) => Compare(field, SearchOperator.Known.NotEqual, value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
