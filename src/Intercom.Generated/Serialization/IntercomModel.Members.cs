using System.Text.Json;

namespace Intercom;

/// <content>The parts of generated properties.</content>
public abstract partial class IntercomModel
{
    // Reads the current value into the field of a member.
    private protected virtual void ReadMember(ref Utf8JsonReader reader, ModelMembers members, int member) =>
        throw new ArgumentOutOfRangeException(nameof(member), member, "There is no such member.");

    // Writes the name and the field of a member.
    private protected virtual void WriteMember(Utf8JsonWriter writer, JsonEncodedText name, int member) =>
        throw new ArgumentOutOfRangeException(nameof(member), member, "There is no such member.");

    // The field of a member.
    private protected virtual object? GetMember(int member) =>
        throw new ArgumentOutOfRangeException(nameof(member), member, "There is no such member.");

    // Assigns the property of a member, of classes that are sent.
    private protected virtual void SetMember(int member, object? value) =>
        throw new NotSupportedException($"{GetType().Name} is not a request.");

    private protected void SetField<T>(ref T field, T value, int member)
    {
        if (_extra is { } extra && !EqualityComparer<T>.Default.Equals(field, value))
        {
            extra.Forget(member);
        }

        field = value;
        MarkAssigned(member, isAssigned: true);
    }

    private protected void SetField(ref TimeField field, DateTimeOffset? value, int member) =>
        SetField<TimeField>(ref field, value, member);

    private protected void ReadField<T>(ref Utf8JsonReader reader, ModelMembers members, int member, WireFormat<T> format, ref T? field)
    {
        if (format.TryRead(ref reader, out T value, out byte[]? form))
        {
            Assign(member, ref field, value, form);
        }
        else
        {
            KeepUnreadable(ref reader, members, member, form);
        }
    }

    private protected void ReadField<T>(ref Utf8JsonReader reader, ModelMembers members, int member, ModelFormat<T> format, ref T? field)
        where T : IntercomModel
    {
        if (format.TryReadObject(ref reader, out T? model))
        {
            field = model;
        }
        else
        {
            ReadField<T?>(ref reader, members, member, (WireFormat<T?>)(object)format, ref field);
        }
    }

    private protected void ReadField<T>(
        ref Utf8JsonReader reader,
        ModelMembers members,
        int member,
        ListFormat<T> format,
        ref IReadOnlyList<T>? field)
    {
        IReadOnlyList<T>? list = format.ReadList(ref reader, out byte[]? form);
        Assign(member, ref field, list, form);
    }

    private protected void ReadField(ref Utf8JsonReader reader, ModelMembers members, int member, TextFormat format, ref string? field)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && !reader.HasValueSequence)
        {
            members.ReadText(ref reader, member, ref field);
        }
        else if (reader.TokenType == JsonTokenType.Null)
        {
            field = null;
        }
        else
        {
            ReadField<string?>(ref reader, members, member, (WireFormat<string?>)format, ref field);
        }
    }

    private protected void ReadField<T>(ref Utf8JsonReader reader, ModelMembers members, int member, StructFormat<T> format, ref T field)
        where T : struct
    {
        if (format.TryReadExact(ref reader, out T value))
        {
            field = value;
        }
        else
        {
            ReadField<T>(ref reader, members, member, (WireFormat<T>)format, ref field);
        }
    }

    private protected void ReadField<T>(ref Utf8JsonReader reader, ModelMembers members, int member, StructFormat<T> format, ref T? field)
        where T : struct
    {
        if (format.TryReadExact(ref reader, out T value))
        {
            field = value;
        }
        else if (reader.TokenType == JsonTokenType.Null)
        {
            field = null;
        }
        else
        {
            ReadField(ref reader, members, member, format.Nullable, ref field);
        }
    }

    private protected void ReadField(
        ref Utf8JsonReader reader,
        ModelMembers members,
        int member,
        UnixTimeFormat format,
        ref TimeField field)
    {
        // Nearly all, and without a call.
        if (reader.TokenType == JsonTokenType.Number && TenDigits.TryRead(reader.ValueSpan, out long seconds))
        {
            field = TimeField.FromUnixTimeSeconds(seconds);
        }
        else
        {
            ReadField(ref reader, members, member, (TimeFormat)format, ref field);
        }
    }

    private protected void ReadField(
        ref Utf8JsonReader reader,
        ModelMembers members,
        int member,
        TimeFormat format,
        ref TimeField field)
    {
        DateTimeOffset? time = field;
        ReadField(ref reader, members, member, (StructFormat<DateTimeOffset>)format, ref time);
        field = time;
    }

    private protected void ReadField(ref Utf8JsonReader reader, ModelMembers members, int member, BooleanFormat format, ref bool? field)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True:
                field = true;
                break;
            case JsonTokenType.False:
                field = false;
                break;
            case JsonTokenType.Null:
                field = null;
                break;
            default:
                ReadField(ref reader, members, member, format.Nullable, ref field);
                break;
        }
    }

    private protected static void WriteField<T>(Utf8JsonWriter writer, JsonEncodedText name, WireFormat<T> format, T? field) =>
        format.Write(writer, name, field!);

    private protected static void WriteField(Utf8JsonWriter writer, JsonEncodedText name, TextFormat format, string? field) =>
        writer.WriteString(name, field);

    private protected static void WriteField<T>(Utf8JsonWriter writer, JsonEncodedText name, StructFormat<T> format, T field)
        where T : struct => format.Write(writer, name, field);

    private protected static void WriteField<T>(Utf8JsonWriter writer, JsonEncodedText name, StructFormat<T> format, T? field)
        where T : struct
    {
        if (field is { } value)
        {
            format.Write(writer, name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private protected static void WriteTime(Utf8JsonWriter writer, JsonEncodedText name, UnixTimeFormat format, TimeField field)
    {
        if (field.ToUnixTimeSeconds() is { } seconds)
        {
            writer.WriteNumber(name, seconds);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private protected static void WriteTime(Utf8JsonWriter writer, JsonEncodedText name, TimeFormat format, TimeField field) =>
        WriteField(writer, name, format, field.Value);

    private void Assign<T>(int member, ref T? field, T value, byte[]? form)
    {
        field = value;
        if (form is not null)
        {
            Extra.KeepForm(new RawForm(member, form));
        }
    }

    // A value of another type than its property is kept as received, so that no response is rejected for one member.
    private void KeepUnreadable(ref Utf8JsonReader reader, ModelMembers members, int member, byte[]? passed)
    {
        MarkAssigned(member, isAssigned: false);
        Extra.Keep(members.Name(member), passed ?? RawJson.Read(ref reader));
    }
}
