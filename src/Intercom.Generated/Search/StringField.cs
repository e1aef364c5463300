namespace Intercom;

/// <summary>A field that can be compared with a part of its text.</summary>
/// <typeparam name="T">The type of the items that are searched.</typeparam>
public abstract class StringField<T> : SearchField<T>
{
    private protected StringField(string name)
        : base(name)
    {
    }

    /// <summary>Matches items whose field contains the text.</summary>
    /// <param name="value">The text.</param>
    public SearchExpression<T> Contains(string value) => Compare(this, SearchOperator.Known.Contains, value);

    /// <summary>Matches items whose field does not contain the text.</summary>
    /// <param name="value">The text.</param>
    public SearchExpression<T> NotContains(string value) => Compare(this, SearchOperator.Known.NotContains, value);

    /// <summary>Matches items whose field starts with the text.</summary>
    /// <param name="value">The text.</param>
    public SearchExpression<T> StartsWith(string value) => Compare(this, SearchOperator.Known.StartsWith, value);

    /// <summary>Matches items whose field ends with the text.</summary>
    /// <param name="value">The text.</param>
    public SearchExpression<T> EndsWith(string value) => Compare(this, SearchOperator.Known.EndsWith, value);
}
