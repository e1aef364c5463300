using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// The base class of all request and response models. JSON that the class has no property for is kept and serialized again, and so is the
/// form in which a value was received, as long as the value does not change.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[Newtonsoft.Json.JsonConverter(typeof(ModelConverter))]
public abstract partial class IntercomModel
{
    private const int MaxMembersInBits = 64;
    private const string JsonTreesOfNewtonsoft =
        $"Newtonsoft.Json uses reflection. Use {nameof(GetAdditionalProperty)} and {nameof(SetAdditionalProperty)} instead.";

    // The members that were assigned. Members beyond the first 64 are in _extra.
    private ulong _assigned;
    private ModelExtra? _extra;

    /// <summary>
    /// Properties of the JSON that the class has no property for, and values that do not match the type of their property, by JSON name;
    /// null when there are none. They are serialized, unless a property with that name is assigned.
    /// </summary>
    /// <remarks>
    /// <see cref="GetAdditionalProperty" /> and <see cref="SetAdditionalProperty" /> do the same without Newtonsoft.Json, in trimmed and
    /// native programs too.
    /// </remarks>
    [Newtonsoft.Json.JsonIgnore]
    public IDictionary<string, JToken>? AdditionalProperties
    {
        [RequiresUnreferencedCode(JsonTreesOfNewtonsoft)]
        [RequiresDynamicCode(JsonTreesOfNewtonsoft)]
        get => _extra is { Bag: { } bag } extra ? TokensOf(extra, bag) : null;
        [RequiresUnreferencedCode(JsonTreesOfNewtonsoft)]
        [RequiresDynamicCode(JsonTreesOfNewtonsoft)]
        set => UnknownMembers = value is null ? null : new TokenBag(value);
    }

    // The members of the class and of its base classes.
    internal virtual ModelMembers ModelMembers => ModelMembers.None;

    // Models without a property, by name: translations for unknown locales.
    internal virtual ModelMap? Models => null;

    // The members without a property, and values that do not match the type of their property; null when there are none.
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

    // True when an object was received as a plain value.
    internal bool IsScalarForm => _extra is { IsScalarForm: true };

    // The model to serialize, when it differs from this one.
    internal virtual IntercomModel AsReceived => this;

    private ModelExtra Extra => _extra ??= new ModelExtra();

    /// <summary>
    /// Returns the class name and the JSON, for debuggers and failed tests: at most 2,000 characters, with long values shortened and
    /// secrets redacted by their names. It can contain personal data, so do not log it; it is not valid JSON.
    /// </summary>
    public override string ToString() => ModelText.Of(this);

    /// <summary>Called after the object was deserialized, for derived classes and partial classes that complete it.</summary>
    protected virtual void OnRead()
    {
    }

    // The request as it is sent, created once for all attempts.
    internal virtual IntercomModel ForSending() => this;

    // Validates requirements that rules cannot declare.
    internal virtual void ValidateComplete()
    {
    }

    internal IntercomModel Copy()
    {
        IntercomModel copy = (IntercomModel)MemberwiseClone();
        copy._extra = _extra?.Copy();
        return copy;
    }

    // Converts to another class with the same properties.
    internal T As<[DynamicallyAccessedMembers(IntercomJson.CreatedModel)] T>()
        where T : IntercomModel
    {
        using PooledBuffer json = ModelFormat.WriteToBuffer(this);
        Utf8JsonReader reader = RawJson.ReaderOf(json.Written);
        return new ModelFormat<T>(Activator.CreateInstance<T>).Read(ref reader);
    }

    internal void CompleteReading()
    {
        if (_extra is not null)
        {
            RenamedList.Read(this);
        }

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
        ReadMember(ref reader, ModelMembers, member);
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
            WriteFieldValue(writer, member);
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

    // A field is written with its name, so its value is taken from an object that has nothing else.
    private void WriteFieldValue(Utf8JsonWriter writer, int member)
    {
        using PooledBuffer buffer = new();
        using (Utf8JsonWriter named = new(buffer, writer.Options))
        {
            named.WriteStartObject();
            WriteMember(named, ModelMembers.Encoded(member), member);
            named.WriteEndObject();
        }

        Utf8JsonReader reader = RawJson.ReaderOf(buffer.Written);
        reader.Read();
        reader.Read();
        writer.WriteRawValue(RawJson.Read(ref reader), skipInputValidation: true);
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
