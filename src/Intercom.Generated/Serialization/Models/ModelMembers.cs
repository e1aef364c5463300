using System.Text;
using System.Text.Json;

namespace Intercom;

/// <summary>The members of a model class: their names, and the requirements of a request. A generated class declares its own.</summary>
internal sealed class ModelMembers
{
    private const int MaxMembersInBits = 64;
    private const int MaxSharedLength = 48;

    private readonly string[] _names;
    private readonly string[] _properties;
    private readonly JsonEncodedText[] _encoded;
    private readonly byte[][] _utf8;
    private readonly HashSet<int> _required = [];
    private readonly HashSet<int> _constants = [];
    private readonly List<int> _modelLists = [];

    // The member that followed each member last time, with the start at 0. Models of a class mostly have the same order. Threads share it
    // without a lock: at worst, a guess is wrong.
    private readonly ushort[] _next;

    private readonly RecentText[] _texts;

    // The first member of each bucket and the next one in the same bucket, both plus 1.
    private readonly ushort[] _buckets;
    private readonly ushort[] _chain;

    private bool _isSecret;

    /// <summary>Creates the members of a class that is derived from <see cref="IntercomModel" />.</summary>
    /// <param name="owner">The class.</param>
    /// <param name="members">The JSON name of each property, and its name in C#.</param>
    public ModelMembers(Type owner, params string[] members)
        : this(owner, None, members)
    {
    }

    /// <summary>Creates the members of a class that is derived from another model.</summary>
    /// <param name="owner">The class.</param>
    /// <param name="inherited">The members of its base class.</param>
    /// <param name="members">The JSON name of each property, and its name in C#.</param>
    public ModelMembers(Type owner, ModelMembers? inherited, params string[] members)
    {
        Owner = owner;
        Inherited = inherited;
        int inheritedCount = inherited?.Count ?? 0;
        int count = inheritedCount + (members.Length / 2);
        _names = new string[count];
        _properties = new string[count];
        _encoded = new JsonEncodedText[count];
        _utf8 = new byte[count][];
        _next = new ushort[count + 1];
        _texts = new RecentText[count];
        _chain = new ushort[count];
        _buckets = new ushort[BucketsFor(count)];
        for (int member = 0; member < count; member++)
        {
            int index = 2 * (member - inheritedCount);
            AddMember(
                member,
                index < 0 ? inherited!._names[member] : members[index],
                index < 0 ? inherited!._properties[member] : members[index + 1]);
        }

        Identifier = Find("id");
        Type = Find("type");
        if (inherited is not null)
        {
            Inherit(inherited);
        }
    }

    /// <summary>No members, for a class that is not generated.</summary>
    public static ModelMembers None { get; } = new(typeof(IntercomModel), inherited: null);

    public Type Owner { get; }

    public ModelMembers? Inherited { get; }

    public int Count => _names.Length;

    /// <summary>The number of members that have a bit of their own.</summary>
    public int CountInBits => Math.Min(Count, MaxMembersInBits);

    /// <summary>The members that always have a value, as bits, for the first 64 members.</summary>
    public ulong ConstantBits { get; private set; }

    /// <summary>
    /// The members that are null in a new model, and null after JSON null was read, as bits, as far as it is known by now. Threads share
    /// it without a lock: at worst, a null is read that could be skipped.
    /// </summary>
    public ulong NullBits { get; private set; }

    /// <summary>The member that a plain value instead of the object stands for; -1 for models that are always objects.</summary>
    public int ScalarMember { get; private set; } = -1;

    /// <summary>The member <c>id</c>; -1 when there is none.</summary>
    public int Identifier { get; }

    /// <summary>The member <c>type</c>; -1 when there is none.</summary>
    public int Type { get; }

    /// <summary>The only list of models that the class has; -1 when it has none or several.</summary>
    public int SoleList => _modelLists.Count == 1 ? _modelLists[0] : -1;

    public IReadOnlyList<int> ModelLists => _modelLists;

    /// <summary>Indicates whether the class is a list of models, and not an object with lists.</summary>
    public bool IsList => _modelLists.Count > 0 && Identifier < 0;

    /// <summary>Creates instances of the variants, for an abstract class; none for others.</summary>
    public IReadOnlyList<Func<IntercomModel>> VariantFactories { get; private set; } = [];

    /// <summary>The requirements of a request beyond its required members.</summary>
    public IReadOnlyList<RequestRule> Rules { get; private set; } = [];

    public string Name(int member) => _names[member];

    public string Property(int member) => _properties[member];

    public JsonEncodedText Encoded(int member) => _encoded[member];

    public bool IsRequired(int member) => _required.Contains(member);

    public bool IsConstant(int member) => member < MaxMembersInBits ? (ConstantBits & (1UL << member)) != 0 : _constants.Contains(member);

    /// <summary>Returns the member with a JSON name; -1 when there is none.</summary>
    public int Find(string name) => Array.IndexOf(_names, name);

    /// <summary>Returns the member of a property; -1 when there is none.</summary>
    public int FindProperty(string property) => Array.IndexOf(_properties, property);

    /// <summary>Returns the member whose name is the current token; -1 when there is none.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="previous">The member before it; -1 at the start.</param>
    public int Find(ref Utf8JsonReader reader, int previous)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped)
        {
            return Find(JsonText.Read(ref reader));
        }

        ReadOnlySpan<byte> name = reader.ValueSpan;
        int guess = _next[previous + 1];
        return guess < _utf8.Length && name.SequenceEqual(_utf8[guess]) ? guess : Search(name, previous);
    }

    /// <summary>Reads a text that is neither escaped nor split, as the previous string of the member if that is equal.</summary>
    public void ReadText(ref Utf8JsonReader reader, int member, ref string? text)
    {
        ref RecentText recent = ref _texts[member];
        if (recent.Find(reader.ValueSpan) is { } known)
        {
            text = known;
        }
        else
        {
            ReadText(ref reader, ref recent, ref text);
        }
    }

    /// <summary>Notes whether JSON null leaves a member of a new model as it was.</summary>
    public void CompareNull(int member, bool isDefault)
    {
        if (isDefault && !IsConstant(member))
        {
            NullBits |= 1UL << member;
        }
    }

    /// <summary>Declares that the class contains secrets, whose strings are not kept.</summary>
    public ModelMembers Secret()
    {
        _isSecret = true;
        return this;
    }

    /// <summary>Declares members that a request requires.</summary>
    public ModelMembers Required(params string[] properties)
    {
        _required.UnionWith(properties.Select(IndexOf));
        return this;
    }

    /// <summary>Declares members with a single valid value.</summary>
    public ModelMembers Constants(params string[] properties)
    {
        foreach (int member in properties.Select(IndexOf))
        {
            _constants.Add(member);
            ConstantBits |= member < MaxMembersInBits ? 1UL << member : 0;
        }

        return this;
    }

    /// <summary>Declares the type of the items of a list.</summary>
    public ModelMembers List<T>(string property)
    {
        if (typeof(IntercomModel).IsAssignableFrom(typeof(T)))
        {
            _modelLists.Add(IndexOf(property));
        }

        return this;
    }

    /// <summary>Declares the member that a plain value instead of the object stands for.</summary>
    public ModelMembers ScalarForm(string property)
    {
        ScalarMember = IndexOf(property);
        return this;
    }

    /// <summary>Declares the classes that an abstract class is deserialized to.</summary>
    public ModelMembers Variants(params Func<IntercomModel>[] create)
    {
        VariantFactories = create;
        return this;
    }

    /// <summary>Declares members of which a request requires at least one.</summary>
    public ModelMembers RequireAny(params string[] properties) => With(new RequireAnyRule(properties, [.. properties.Select(IndexOf)]));

    /// <summary>Declares members that a request requires when another one has a value.</summary>
    public ModelMembers RequiredWhen(string property, string value, params string[] required) =>
        With(new RequiredWhenRule(IndexOf(property), value, [.. required.Select(IndexOf)]));

    /// <summary>Declares the minimum number of items in a list.</summary>
    public ModelMembers MinimumCount(string property, int count) => With(new MinimumCountRule(IndexOf(property), count));

    private static int BucketsFor(int count)
    {
        int size = 4;
        while (size < 2 * count)
        {
            size *= 2;
        }

        return size;
    }

    // Loops, because this is a part of the first request: each use of LINQ with another type is compiled first.
    private void AddMember(int member, string name, string property)
    {
        _names[member] = name;
        _properties[member] = property;
        _encoded[member] = JsonEncodedText.Encode(name);
        _utf8[member] = Encoding.UTF8.GetBytes(name);
        _next[member] = (ushort)member;
        ref ushort bucket = ref _buckets[Bucket(_utf8[member])];
        _chain[member] = bucket;
        bucket = (ushort)(member + 1);
    }

    private void Inherit(ModelMembers inherited)
    {
        _required.UnionWith(inherited._required);
        _constants.UnionWith(inherited._constants);
        _modelLists.AddRange(inherited._modelLists);
        ConstantBits = inherited.ConstantBits;
        ScalarMember = inherited.ScalarMember;
    }

    private ModelMembers With(RequestRule rule)
    {
        Rules = [.. Rules, rule];
        return this;
    }

    private int IndexOf(string property) => FindProperty(property) is >= 0 and int member
        ? member
        : throw new ArgumentException($"{Owner.Name} has no property {property}.", nameof(property));

    private void ReadText(ref Utf8JsonReader reader, ref RecentText recent, ref string? text)
    {
        ReadOnlySpan<byte> utf8 = reader.ValueSpan;
        text = utf8.Length is 0 or > MaxSharedLength || _isSecret
            ? JsonText.ReadPlain(ref reader)
            : recent.ReadOther(ref reader, SharedText.Hash(utf8));
    }

    private int Search(ReadOnlySpan<byte> name, int previous)
    {
        for (int member = _buckets[Bucket(name)] - 1; member >= 0; member = _chain[member] - 1)
        {
            if (name.SequenceEqual(_utf8[member]))
            {
                _next[previous + 1] = (ushort)member;
                return member;
            }
        }

        return -1;
    }

    private int Bucket(ReadOnlySpan<byte> name)
    {
        if (name.IsEmpty)
        {
            return 0;
        }

        int hash = (name.Length * 31) + (name[0] * 7) + (name[name.Length - 1] * 17) + (name[name.Length / 2] * 5);
        return hash & (_buckets.Length - 1);
    }
}
