namespace Intercom;

/// <summary>A field that is true or false.</summary>
/// <typeparam name="T">What is searched for.</typeparam>
public sealed class BooleanField<T> : SearchField<T>
{
    internal BooleanField(string name)
        : base(name)
    {
    }

    /// <summary>The field has the value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">True or false; null for no value.</param>
    public static SearchExpression<T> operator ==(BooleanField<T>? field, bool? value) => Compare(field, SearchOperator.Known.Equal, value);

    /// <summary>The field has another value.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">True or false; null for no value.</param>
    public static SearchExpression<T> operator !=(BooleanField<T>? field, bool? value) =>
        Compare(field, SearchOperator.Known.NotEqual, value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}
