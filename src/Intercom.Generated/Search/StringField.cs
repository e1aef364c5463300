namespace Intercom;

/// <summary>A field that can be compared with a part of its text.</summary>
/// <typeparam name="T">The type of the items that are searched.</typeparam>
public abstract class StringField<T> : SearchField<T>
{
    private protected StringField(string name)
        : base(name)
    {
    }

    /// <summary>The field contains a text.</summary>
    /// <param name="value">The text.</param>
    public SearchExpression<T> Contains(string value) => Compare(this, SearchOperator.Known.Contains, value);

    /// <summary>The field does not contain a text.</summary>
    /// <param name="value">The text.</param>
    public SearchExpression<T> NotContains(string value) => Compare(this, SearchOperator.Known.NotContains, value);

    /// <summary>The field starts with a text.</summary>
    /// <param name="value">The text.</param>
    public SearchExpression<T> StartsWith(string value) => Compare(this, SearchOperator.Known.StartsWith, value);

    /// <summary>The field ends with a text.</summary>
    /// <param name="value">The text.</param>
    public SearchExpression<T> EndsWith(string value) => Compare(this, SearchOperator.Known.EndsWith, value);
}
