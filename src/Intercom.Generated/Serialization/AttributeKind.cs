namespace Intercom;

/// <summary>The type of an <see cref="AttributeValue" />.</summary>
public enum AttributeKind
{
    /// <summary>No value.</summary>
    Null,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A number, integer or not.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>Values by name, an object in JSON.</summary>
    Map,
}
