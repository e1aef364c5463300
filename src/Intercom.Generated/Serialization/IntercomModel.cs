using System.Diagnostics;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// What all that is sent and answered has in common. What the class does not know is kept and written back, and so is the form in
/// which a value came, as long as the value stays.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[Newtonsoft.Json.JsonConverter(typeof(ModelConverter))]
public abstract partial class IntercomModel
{
    private const int MaxMembersInBits = 64;

    // The members that were assigned. Members beyond the first 64 are in _extra.
    private ulong _assigned;
    private ModelExtra? _extra;

    /// <summary>
    /// The members that the class has no property for, and those that the property of their name cannot hold, by their JSON names;
    /// null when there are none. What is put here is sent, unless a property of that name is assigned.
    /// </summary>
    [Newtonsoft.Json.JsonIgnore]
    public IDictionary<string, JToken>? AdditionalProperties
    {
        get => _extra is { Bag: { } bag } extra ? TokensOf(extra, bag) : null;
        set => UnknownMembers = value is null ? null : new TokenBag(value);
    }

    // The members of the class and of its base classes.
    internal virtual ModelMembers ModelMembers => ModelMembers.None;

    // Members that no property knows and that are models all the same, by name: translations into languages that are new.
    internal virtual ModelMap? Models => null;

    // The members that no property holds; null when there are none.
    internal MemberBag? UnknownMembers
    {
        get => _extra?.Bag;
        set
        {
            if (value is not null || _extra is not null)
            {
                Extra.Bag = value;
            }
        }
    }

    // Whether an object came as the plain value that Intercom sometimes gives in its place.
    internal bool IsScalarForm => _extra is { IsScalarForm: true };

    // What is written in place of the model that it was read as.
    internal virtual IntercomModel AsReceived => this;

    private ModelExtra Extra => _extra ??= new ModelExtra();

    /// <summary>
    /// The class and its JSON, for debuggers and failed tests: at most 2,000 characters, with long values shortened and values redacted whose names call them secrets. It
    /// can hold personal data, so it is not meant for logs, and it is no JSON to be parsed.
    /// </summary>
    public override string ToString() => ModelText.Of(this);

    /// <summary>Called when the object has been read, for derived classes and partial classes that complete it.</summary>
    protected virtual void OnRead()
    {
    }

    // The request as it is sent, made once for all attempts.
    internal virtual IntercomModel ForSending() => this;

    // Rejects a request that lacks what no rule of it says.
    internal virtual void ValidateComplete()
    {
    }

    internal IntercomModel Copy()
    {
        IntercomModel copy = (IntercomModel)MemberwiseClone();
        copy._extra = _extra?.Copy();
        return copy;
    }

    // The same members as another class has them.
    internal T As<T>()
        where T : IntercomModel
    {
        using PooledBuffer json = ModelFormat.WriteToBuffer(this);
        Utf8JsonReader reader = RawJson.ReaderOf(json.Written);
        return new ModelFormat<T>(Activator.CreateInstance<T>).Read(ref reader);
    }

    internal void CompleteReading()
    {
        RenamedList.Read(this);
        OnRead();
    }

    // The number of members, with those of an application behind those of the class.
    internal int CountMembers() => ModelMembers.Count + (OwnMembers.Of(this)?.Count ?? 0);

    // The member of a JSON name; -1 when there is none.
    internal int FindMember(string name) => OwnMembers.Of(this)?.Find(name) ?? ModelMembers.Find(name);

    internal string NameOf(int member) => member < ModelMembers.Count ? ModelMembers.Name(member) : OwnMembers.Of(this)!.Name(member);

    // The value of a member, as its field has it: null where the property shows an empty list in its place.
    internal object? GetValue(int member) => member < ModelMembers.Count ? GetMember(member) : OwnMembers.Of(this)!.GetValue(this, member);

    internal void SetValue(int member, object? value)
    {
        if (member < ModelMembers.Count)
        {
            SetMember(member, value);
        }
        else
        {
            OwnMembers.Of(this)!.SetValue(this, member, value);
        }
    }

    internal bool IsAssigned(int member) => member switch
    {
        _ when member >= ModelMembers.Count => OwnMembers.Of(this)!.IsWritten(this, member),
        < MaxMembersInBits => ((_assigned | ModelMembers.ConstantBits) & (1UL << member)) != 0,
        _ => ModelMembers.IsConstant(member) || _extra?.IsAssigned(member) == true,
    };

    internal RawForm FormOf(int member) => _extra?.FormOf(member) ?? default;

    internal void KeepForm(RawForm form) => Extra.KeepForm(form);

    internal void KeepUnknown(string name, byte[] json) => Extra.Keep(name, json);

    // Reads the value that the reader is at into a member.
    internal void ReadValue(ref Utf8JsonReader reader, int member)
    {
        if (member >= ModelMembers.Count)
        {
            OwnMembers.Of(this)!.Read(this, ref reader, member);
            return;
        }

        MarkAssigned(member, isAssigned: true);
        ReadMember(ref reader, member);
    }

    internal void WriteValue(Utf8JsonWriter writer, int member)
    {
        if (member >= ModelMembers.Count)
        {
            OwnMembers.Of(this)!.WriteValue(this, writer, member);
        }
        else if (_extra?.FormOf(member).Json is { } json)
        {
            writer.WriteRawValue(json, skipInputValidation: true);
        }
        else
        {
            WriteMember(writer, member);
        }
    }

    private static IDictionary<string, JToken> TokensOf(ModelExtra extra, MemberBag bag)
    {
        // Two threads that look at the same time get the same dictionary.
        lock (extra)
        {
            TokenBag tokens = extra.Bag as TokenBag ?? TokenBag.Of(bag);
            extra.Bag = tokens;
            return tokens.Tokens;
        }
    }

    private void MarkAssigned(int member, bool isAssigned)
    {
        if (member >= MaxMembersInBits)
        {
            Extra.SetAssigned(member, isAssigned);
        }
        else if (isAssigned)
        {
            _assigned |= 1UL << member;
        }
        else
        {
            _assigned &= ~(1UL << member);
        }
    }
}
