namespace Intercom;

/// <summary>
/// Custom attributes, ticket attributes or event metadata by name, for a collection initializer: <c>new AttributeDictionary { ["plan"] = "pro", ["seats"] = 5 }</c>.
/// A value can be text, a number, true or false, a time, a <see cref="Guid" />, an array of texts, or null.
/// </summary>
public sealed class AttributeDictionary : Dictionary<string, AttributeValue>
{
    /// <summary>Creates an empty dictionary, in which names are compared with regard to case.</summary>
    public AttributeDictionary()
        : base(StringComparer.Ordinal)
    {
    }
}
