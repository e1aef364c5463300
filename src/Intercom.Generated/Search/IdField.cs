namespace Intercom;

/// <summary>A field with the identifier of a related resource. It can be compared for equality only.</summary>
/// <typeparam name="T">The type of the items that are searched.</typeparam>
public sealed class IdField<T> : SearchField<T>
{
    internal IdField(string name)
        : base(name)
    {
    }

    /// <summary>Matches items whose field equals the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The identifier.</param>
    public static SearchExpression<T> operator ==(IdField<T>? field, string value) => Compare(field, SearchOperator.Known.Equal, value);

    /// <summary>Matches items whose field differs from the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The identifier.</param>
    public static SearchExpression<T> operator !=(IdField<T>? field, string value) => Compare(field, SearchOperator.Known.NotEqual, value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
