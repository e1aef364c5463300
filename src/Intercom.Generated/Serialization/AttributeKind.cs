namespace Intercom;

/// <summary>What an <see cref="AttributeValue" /> holds.</summary>
public enum AttributeKind
{
    /// <summary>Nothing.</summary>
    Null,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number, whole or not.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>Values by name.</summary>
    Map,
}
