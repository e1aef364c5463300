namespace Intercom;

/// <summary>A boolean field.</summary>
/// <typeparam name="T">The type of the items that are searched.</typeparam>
public sealed class BooleanField<T> : SearchField<T>
{
    internal BooleanField(string name)
        : base(name)
    {
    }

    /// <summary>Matches items whose field equals the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value; null matches items without a value.</param>
    public static SearchExpression<T> operator ==(BooleanField<T>? field, bool? value) => Compare(field, SearchOperator.Known.Equal, value);

    /// <summary>Matches items whose field differs from the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value; null matches items with a value.</param>
    public static SearchExpression<T> operator !=(BooleanField<T>? field, bool? value) =>
        Compare(field, SearchOperator.Known.NotEqual, value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
