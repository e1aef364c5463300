using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// Lists. A single item instead of a list is a list of one item; any other value is accepted only when it is empty, so that no page is
/// lost.
/// </summary>
internal sealed class ListCodec<T>(Codec items) : Codec
{
    protected override string Expected => "a list";

    public override ReadResult Read(JsonReader reader) => reader.TokenType switch
    {
        JsonToken.Null => ReadResult.Canonical(null),
        JsonToken.StartArray => ReadItems(reader),
        _ => ReadSingle(reader),
    };

    public override void Write(JsonWriter writer, object? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        if (value is SingleItem<T> single)
        {
            items.Write(writer, single[0]);
            return;
        }

        writer.WriteStartArray();
        foreach (T item in (IReadOnlyList<T>)value)
        {
            items.Write(writer, item);
        }

        writer.WriteEndArray();
    }

    private ReadResult ReadSingle(JsonReader reader)
    {
        (string path, JsonToken kind) = (reader.Path, reader.TokenType);
        JToken json = RawJson.Read(reader);
        if (RawJson.IsNothing(json))
        {
            return ReadResult.NonCanonical(null, json);
        }

        using JTokenReader single = RawJson.ReaderOf(json, path);
        ReadResult item = items.Read(single);
        return item.IsReadable
            ? item with { Value = new SingleItem<T>((T)item.Value!) }
            : throw RawJson.Unexpected(path, Expected, kind);
    }

    private ReadResult ReadItems(JsonReader reader)
    {
        List<T> list = [];
        JArray? forms = null;
        while (RawJson.Advance(reader) != JsonToken.EndArray)
        {
            ReadResult item = ReadItem(reader);
            if (item.Form is { } form)
            {
                forms ??= WriteToArray(list);
                forms.Add(form);
            }
            else if (forms is not null)
            {
                forms.Add(items.WriteToToken(item.Value));
            }

            list.Add((T)item.Value!);
        }

        return forms is null ? ReadResult.Canonical(list) : ReadResult.NonCanonical(list, forms);
    }

    // An object among texts is read as its JSON: dropping it would shift the items after it.
    private ReadResult ReadItem(JsonReader reader)
    {
        if (typeof(T) != typeof(string) || reader.TokenType is not (JsonToken.StartObject or JsonToken.StartArray))
        {
            return items.Demand(reader);
        }

        JToken json = RawJson.Read(reader);
        return ReadResult.NonCanonical(json.ToString(Formatting.None), json);
    }

    private JArray WriteToArray(List<T> list) => new(list.Select(item => items.WriteToToken(item)));
}
