namespace Intercom;

/// <summary>A value of an enumeration that Intercom can add to at any time.</summary>
public interface IOpenEnumeration
{
    /// <summary>The text on the wire.</summary>
    string Value { get; }
}
