namespace Intercom;

/// <summary>Members as received, which are converted only on access.</summary>
internal sealed class RawBag : MemberBag
{
    private readonly List<KeyValuePair<string, byte[]>> _members;

    public RawBag() => _members = new(1);

    private RawBag(RawBag other) => _members = [.. other._members];

    public override int Count => _members.Count;

    public override IEnumerable<KeyValuePair<string, byte[]>> Members => _members;

    public override byte[]? Find(string name) => IndexOf(name) is >= 0 and int index ? _members[index].Value : null;

    public override bool Contains(string name) => IndexOf(name) >= 0;

    public override void Add(string name, byte[] json) => _members.Add(new(name, json));

    public override void Remove(string name)
    {
        if (IndexOf(name) is >= 0 and int index)
        {
            _members.RemoveAt(index);
        }
    }

    public override MemberBag Copy() => new RawBag(this);

    private int IndexOf(string name)
    {
        for (int index = 0; index < _members.Count; index++)
        {
            if (string.Equals(_members[index].Key, name, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }
}
