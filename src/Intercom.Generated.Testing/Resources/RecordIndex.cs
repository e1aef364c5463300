namespace Intercom.Testing.Resources;

/// <summary>An index that finds resources by a key other than their identifier.</summary>
/// <param name="Name">The name, unique within the kind.</param>
/// <param name="Keys">Gets the keys that a resource is found by; empty for none.</param>
internal sealed record RecordIndex(string Name, Func<Record, IEnumerable<string>> Keys)
{
    /// <summary>The member whose text is the key; null for keys of another kind.</summary>
    public string? Member { get; init; }

    /// <summary>An index over the text of one member.</summary>
    public static RecordIndex Of(string member) => new(member, record => record.Text(member) is { Length: > 0 } key ? [key] : [])
    {
        Member = member,
    };
}
