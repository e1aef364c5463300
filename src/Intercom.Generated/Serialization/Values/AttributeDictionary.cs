namespace Intercom;

/// <summary>
/// Custom attributes, ticket attributes or event metadata by name, with collection initializer: <c>new AttributeDictionary { ["plan"] =
/// "pro", ["seats"] = 5 }</c>. A value can be text, a number, true or false, a timestamp, a <see cref="Guid" />, an array of texts, or
/// null.
/// </summary>
public sealed class AttributeDictionary : Dictionary<string, AttributeValue>
{
    /// <summary>Creates an empty dictionary with case-sensitive names.</summary>
    public AttributeDictionary()
        : base(StringComparer.Ordinal)
    {
    }
}
