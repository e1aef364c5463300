namespace Intercom;

/// <summary>The members of a model without a property, by name.</summary>
internal abstract class MemberBag
{
    public abstract int Count { get; }

    /// <summary>The members as UTF-8, in the order in which they were received or added.</summary>
    public abstract IEnumerable<KeyValuePair<string, byte[]>> Members { get; }

    /// <summary>Returns the JSON of a member; null when there is none.</summary>
    public abstract byte[]? Find(string name);

    public abstract bool Contains(string name);

    public abstract void Add(string name, byte[] json);

    public abstract void Remove(string name);

    /// <summary>Creates a copy, independent of this bag.</summary>
    public abstract MemberBag Copy();
}
