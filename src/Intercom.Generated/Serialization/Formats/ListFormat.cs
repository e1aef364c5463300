using System.Text.Json;

namespace Intercom;

/// <summary>
/// Lists. A single item instead of a list is a list of one item; any other value is accepted only when it is empty, so that no page is
/// lost.
/// </summary>
internal sealed class ListFormat<T>(WireFormat<T> items) : WireFormat<IReadOnlyList<T>>
{
    private readonly bool _isText = typeof(T) == typeof(string);

    public override string Expected => "a list";

    public override bool TryRead(ref Utf8JsonReader reader, out IReadOnlyList<T> value, out byte[]? form)
    {
        form = null;
        value = reader.TokenType switch
        {
            JsonTokenType.Null => null!,
            JsonTokenType.StartArray => ReadItems(ref reader, out form),
            _ => ReadSingle(ref reader, out form)!,
        };
        return true;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case T[] received:
                WriteReceived(writer, received);
                break;
            case SingleItem<T> single:
                items.Write(writer, single[0]);
                break;
            default:
                WriteItems(writer, value);
                break;
        }
    }

    private void WriteReceived(Utf8JsonWriter writer, T[] value)
    {
        writer.WriteStartArray();
        foreach (T item in value)
        {
            items.Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private void WriteItems(Utf8JsonWriter writer, IReadOnlyList<T> value)
    {
        writer.WriteStartArray();
        for (int index = 0; index < value.Count; index++)
        {
            items.Write(writer, value[index]);
        }

        writer.WriteEndArray();
    }

    private SingleItem<T>? ReadSingle(ref Utf8JsonReader reader, out byte[]? form)
    {
        JsonTokenType found = reader.TokenType;
        form = RawJson.Read(ref reader);
        if (RawJson.IsNothing(form))
        {
            return null;
        }

        Utf8JsonReader single = RawJson.ReaderOf(form);
        return items.TryRead(ref single, out T item, out form) ? new SingleItem<T>(item) : throw RawJson.Unexpected(Expected, found);
    }

    private T[] ReadItems(ref Utf8JsonReader reader, out byte[]? form)
    {
        RawJson.ValidateDepth(ref reader);
        GrowingArray<T> read = default;
        List<byte[]?>? forms = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            T item = ReadItem(ref reader, out byte[]? itemForm);
            if (itemForm is not null)
            {
                forms ??= [.. new byte[read.Count][]];
            }

            forms?.Add(itemForm);
            read.Add(item);
        }

        T[] list = read.ToArray();
        form = forms is null ? null : WriteForms(list, forms);
        return list;
    }

    // An object among texts is read as its JSON: dropping it would shift the items after it.
    private T ReadItem(ref Utf8JsonReader reader, out byte[]? form)
    {
        if (!_isText || reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return items.Read(ref reader, out form);
        }

        form = RawJson.Read(ref reader);
        return (T)(object)Utf8.GetString(form);
    }

    private byte[] WriteForms(T[] list, List<byte[]?> forms)
    {
        using PooledBuffer buffer = new();
        using (Utf8JsonWriter writer = new(buffer, IntercomJson.WriterOptions))
        {
            writer.WriteStartArray();
            for (int index = 0; index < list.Length; index++)
            {
                if (forms[index] is { } form)
                {
                    writer.WriteRawValue(form, skipInputValidation: true);
                }
                else
                {
                    items.Write(writer, list[index]);
                }
            }

            writer.WriteEndArray();
        }

        return buffer.ToArray();
    }
}
