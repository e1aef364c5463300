using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Intercom;

/// <summary>
/// Lists. A single item instead of a list is a list of one item; any other value is accepted only when it is empty, so that no page is
/// lost.
/// </summary>
internal sealed class ListFormat<T>(WireFormat<T> items) : WireFormat<IReadOnlyList<T>>
{
    private readonly bool _isText = typeof(T) == typeof(string);

    // Most lists are empty, and looking up the shared array takes longer than reading one.
    private readonly T[] _none = [];

    public override string Expected => "a list";

    public override bool TryRead(ref Utf8JsonReader reader, out IReadOnlyList<T> value, out byte[]? form)
    {
        value = ReadList(ref reader, out form)!;
        return true;
    }

    /// <summary>Reads a list, and advances the reader to its last token.</summary>
    /// <param name="reader">A reader at the first token of the value.</param>
    /// <param name="form">The JSON of the value, if the list is not serialized in that form; null otherwise.</param>
    public IReadOnlyList<T>? ReadList(ref Utf8JsonReader reader, out byte[]? form)
    {
        form = null;
        return reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.StartArray => ReadItems(ref reader, out form),
            _ => ReadSingle(ref reader, out form),
        };
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
        form = null;
        RawJson.ValidateDepth(ref reader);
        return reader.Read() && reader.TokenType != JsonTokenType.EndArray ? ReadFrom(ref reader, out form) : _none;
    }

    // Reads the item that the reader is at, and those that follow.
    private T[] ReadFrom(ref Utf8JsonReader reader, out byte[]? form)
    {
        GrowingArray<T> read = default;
        List<byte[]?>? forms = null;
        do
        {
            T item = ReadItem(ref reader, out byte[]? itemForm);
            if (itemForm is not null)
            {
                forms ??= [.. new byte[read.Count][]];
            }

            forms?.Add(itemForm);
            read.Add(item);
        }
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray);

        T[] list = read.ToArray();
        form = forms is null ? null : WriteForms(list, forms);
        return list;
    }

    private T ReadItem(ref Utf8JsonReader reader, out byte[]? form) =>
        _isText && reader.TokenType is (JsonTokenType.StartObject or JsonTokenType.StartArray)
            ? ReadText(ref reader, out form)
            : items.Read(ref reader, out form);

    // An object among texts is read as its JSON: dropping it would shift the items after it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T ReadText(ref Utf8JsonReader reader, out byte[] form)
    {
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
