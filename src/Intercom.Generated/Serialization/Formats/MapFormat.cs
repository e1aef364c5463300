using System.Text.Json;

namespace Intercom;

/// <summary>Values by name. A value that is not an object is accepted only when it is empty.</summary>
internal sealed class MapFormat<T>(WireFormat<T> values) : WireFormat<IReadOnlyDictionary<string, T>>
{
    public override string Expected => "an object";

    public override bool TryRead(ref Utf8JsonReader reader, out IReadOnlyDictionary<string, T> value, out byte[]? form)
    {
        form = null;
        value = null!;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.StartObject:
                value = ReadValues(ref reader, out form);
                break;
            default:
                form = ReadNothing(ref reader);
                break;
        }

        return true;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case NamedValues<T> received:
                WriteReceived(writer, received);
                break;
            default:
                WriteMembers(writer, value);
                break;
        }
    }

    private void WriteReceived(Utf8JsonWriter writer, NamedValues<T> value)
    {
        writer.WriteStartObject();
        foreach (KeyValuePair<string, T> member in value.Members)
        {
            writer.WritePropertyName(member.Key);
            values.Write(writer, member.Value);
        }

        writer.WriteEndObject();
    }

    private void WriteMembers(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value)
    {
        writer.WriteStartObject();
        foreach (KeyValuePair<string, T> member in value)
        {
            writer.WritePropertyName(member.Key);
            values.Write(writer, member.Value);
        }

        writer.WriteEndObject();
    }

    private byte[] ReadNothing(ref Utf8JsonReader reader)
    {
        JsonTokenType found = reader.TokenType;
        byte[] json = RawJson.Read(ref reader);
        return RawJson.IsNothing(json) ? json : throw RawJson.Unexpected(Expected, found);
    }

    private NamedValues<T> ReadValues(ref Utf8JsonReader reader, out byte[]? form)
    {
        RawJson.ValidateDepth(ref reader);
        NamedValues<T>.Builder map = new();
        List<byte[]?>? forms = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = ReadName(ref reader);
            if (map.Contains(name))
            {
                throw RawJson.Repeated(name);
            }

            reader.Read();
            T value = values.Read(ref reader, out byte[]? valueForm);
            if (valueForm is not null)
            {
                forms ??= [.. new byte[map.Count][]];
            }

            forms?.Add(valueForm);
            map.Add(name, value);
        }

        NamedValues<T> read = map.Build();
        form = forms is null ? null : WriteForms(read, forms);
        return read;
    }

    private static string ReadName(ref Utf8JsonReader reader) =>
        SharedText.TryRead(ref reader, out string name) ? name : JsonText.Read(ref reader);

    private byte[] WriteForms(NamedValues<T> read, List<byte[]?> forms)
    {
        using PooledBuffer buffer = new();
        using (Utf8JsonWriter writer = new(buffer, IntercomJson.WriterOptions))
        {
            writer.WriteStartObject();
            int index = 0;
            foreach (KeyValuePair<string, T> member in read)
            {
                writer.WritePropertyName(member.Key);
                if (forms[index++] is { } form)
                {
                    writer.WriteRawValue(form, skipInputValidation: true);
                }
                else
                {
                    values.Write(writer, member.Value);
                }
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
