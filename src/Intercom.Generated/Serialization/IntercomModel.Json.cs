using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Intercom;

/// <content>Reads models, and writes assigned values, received values in their form, and unknown properties.</content>
public abstract partial class IntercomModel
{
    /// <summary>Reads an object, and advances the reader from its start to its end.</summary>
    internal void ReadObject(ref Utf8JsonReader reader)
    {
        ModelMembers members = ModelMembers;
        if (OwnMembers.Of(this, members) is { } own)
        {
            ReadWithOwn(ref reader, members, own);
        }
        else
        {
            ReadKnown(ref reader, members);
        }
    }

    // Not inlined: too few registers are left for this loop within the one over a list.
    /// <summary>Reads an object of a class to which an application adds no members.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void ReadKnown(ref Utf8JsonReader reader, ModelMembers members)
    {
        RawJson.ValidateDepth(ref reader);
        ulong seen = 0;
        int previous = -1;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            int member = members.Find(ref reader, previous);
            if ((uint)member < MaxMembersInBits)
            {
                previous = member;
                ReadInBits(ref reader, members, member, ref seen);
            }
            else
            {
                ReadOther(ref reader, members, member, own: null);
            }
        }

        CompleteReading();
    }

    /// <summary>Reads the plain value that stands for the object; false, without advancing, for a class that is always an object.</summary>
    internal bool TryReadScalar(ref Utf8JsonReader reader)
    {
        int member = ModelMembers.ScalarMember;
        if (member < 0)
        {
            return false;
        }

        ReadValue(ref reader, member);
        Extra.IsScalarForm = true;
        OnRead();
        return true;
    }

    /// <summary>Writes the model.</summary>
    internal void WriteTo(Utf8JsonWriter writer)
    {
        IntercomModel model = AsReceived;
        if (model.IsScalarForm && model.HoldsOnlyScalar())
        {
            model.WriteValue(writer, model.ModelMembers.ScalarMember);
        }
        else
        {
            model.WriteObject(writer);
        }
    }

    private void ReadWithOwn(ref Utf8JsonReader reader, ModelMembers members, OwnMembers own)
    {
        RawJson.ValidateDepth(ref reader);
        own.BeginReading(this);
        int countInBits = members.CountInBits;
        ulong seen = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            int member = own.Find(ref reader);
            if ((uint)member < (uint)countInBits)
            {
                ReadInBits(ref reader, members, member, ref seen);
            }
            else
            {
                ReadOther(ref reader, members, member, own);
            }
        }

        CompleteReading();
        own.EndReading(this);
    }

    // Reads one of the first 64 members.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ReadInBits(ref Utf8JsonReader reader, ModelMembers members, int member, ref ulong seen)
    {
        ulong bit = 1UL << member;
        if ((seen & bit) != 0)
        {
            throw RawJson.Repeated(members.Name(member));
        }

        seen |= bit;
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null)
        {
            ReadNull(ref reader, members, member);
        }
        else
        {
            _assigned |= bit;
            ReadMember(ref reader, members, member);
        }
    }

    // Most fields that are null in JSON are null in a new model, too.
    private void ReadNull(ref Utf8JsonReader reader, ModelMembers members, int member)
    {
        ulong bit = 1UL << member;
        bool isNew = (_assigned & bit) == 0;
        _assigned |= bit;
        if (!isNew || (members.NullBits & bit) == 0)
        {
            ReadMember(ref reader, members, member);
            members.CompareNull(member, isDefault: isNew && _extra is null && GetMember(member) is null);
        }
    }

    private void WriteObject(Utf8JsonWriter writer)
    {
        ModelMembers members = ModelMembers;
        OwnMembers? own = OwnMembers.Of(this, members);
        own?.BeginWriting(this);
        writer.WriteStartObject();
        own?.Write(this, writer);
        if (own is null && _extra is null && members.Count <= MaxMembersInBits)
        {
            WriteMembers(writer, members);
        }
        else
        {
            WriteMembersAsReceived(writer, members, own);
        }

        Models?.Write(writer);
        if (UnknownMembers is { Count: > 0 } bag)
        {
            WriteBag(writer, members, own, bag);
        }

        writer.WriteEndObject();
        own?.EndWriting(this);
    }

    // Without unknown members, received forms and members of an application.
    private void WriteMembers(Utf8JsonWriter writer, ModelMembers members)
    {
        ulong assigned = _assigned | members.ConstantBits;
        for (int member = 0; assigned != 0; member++)
        {
            if ((assigned & 1) != 0)
            {
                WriteMember(writer, members.Encoded(member), member);
            }

            assigned >>= 1;
        }
    }

    private void WriteMembersAsReceived(Utf8JsonWriter writer, ModelMembers members, OwnMembers? own)
    {
        for (int member = 0; member < members.Count; member++)
        {
            if (IsAssigned(member) && own?.Hides(members.Name(member)) != true)
            {
                WriteAsReceived(writer, members, member);
            }
        }
    }

    private void WriteAsReceived(Utf8JsonWriter writer, ModelMembers members, int member)
    {
        RawForm form = FormOf(member);
        JsonEncodedText name =
            form.Name is { } received ? JsonEncodedText.Encode(received, writer.Options.Encoder) : members.Encoded(member);
        if (form.Json is { } json)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json, skipInputValidation: true);
        }
        else
        {
            WriteMember(writer, name, member);
        }
    }

    // A later assignment takes precedence.
    private void WriteBag(Utf8JsonWriter writer, ModelMembers members, OwnMembers? own, MemberBag bag)
    {
        foreach (KeyValuePair<string, byte[]> member in bag.Members)
        {
            bool isAssigned = (members.Find(member.Key) is >= 0 and int known && IsAssigned(known))
                || own?.IsWritten(this, member.Key) == true
                || Models?.Contains(member.Key) == true;
            if (!isAssigned)
            {
                writer.WritePropertyName(member.Key);
                writer.WriteRawValue(member.Value, skipInputValidation: true);
            }
        }
    }

    private bool HoldsOnlyScalar()
    {
        ModelMembers members = ModelMembers;
        for (int member = 0; member < members.Count; member++)
        {
            if (IsAssigned(member) != (member == members.ScalarMember))
            {
                return false;
            }
        }

        return UnknownMembers is null or { Count: 0 };
    }

    // Members beyond the first 64, those of an application, and unknown ones.
    private void ReadOther(ref Utf8JsonReader reader, ModelMembers members, int member, OwnMembers? own)
    {
        if (member >= members.Count)
        {
            reader.Read();
            own!.Read(this, ref reader, member);
        }
        else if (member >= 0)
        {
            if (_extra?.IsAssigned(member) == true || UnknownMembers?.Contains(members.Name(member)) == true)
            {
                throw RawJson.Repeated(members.Name(member));
            }

            reader.Read();
            ReadValue(ref reader, member);
        }
        else
        {
            ReadUnknown(ref reader);
        }
    }

    private void ReadUnknown(ref Utf8JsonReader reader)
    {
        string name = JsonText.Read(ref reader);
        if (UnknownMembers?.Contains(name) == true || Models?.Contains(name) == true)
        {
            throw RawJson.Repeated(name);
        }

        reader.Read();
        if (reader.TokenType == JsonTokenType.StartObject && Models is { } models)
        {
            models.Read(ref reader, name);
        }
        else
        {
            Extra.Keep(name, RawJson.Read(ref reader));
        }
    }
}
