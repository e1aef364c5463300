namespace Intercom;

/// <summary>The members of a model that no property holds, by name.</summary>
internal abstract class MemberBag
{
    public abstract int Count { get; }

    /// <summary>The members as UTF-8, in the order in which they came or were added.</summary>
    public abstract IEnumerable<KeyValuePair<string, byte[]>> Members { get; }

    /// <summary>Returns the JSON of a member; null when there is none.</summary>
    public abstract byte[]? Find(string name);

    public abstract bool Contains(string name);

    public abstract void Add(string name, byte[] json);

    public abstract void Remove(string name);

    /// <summary>Creates a bag of the same members, which a change of this one does not reach.</summary>
    public abstract MemberBag Copy();
}
