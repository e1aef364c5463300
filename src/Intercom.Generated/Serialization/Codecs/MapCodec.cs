using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Values by name. A value that is not an object is accepted only when it is empty.</summary>
internal sealed class MapCodec<T>(Codec values) : Codec
{
    protected override string Expected => "an object";

    public override ReadResult Read(JsonReader reader) => reader.TokenType switch
    {
        JsonToken.Null => ReadResult.Canonical(null),
        JsonToken.StartObject => ReadValues(reader),
        _ => ReadNothing(reader),
    };

    public override void Write(JsonWriter writer, object? value)
    {
        if (value is null)
        {
            writer.WriteNull();
            return;
        }

        writer.WriteStartObject();
        foreach (KeyValuePair<string, T> member in (IReadOnlyDictionary<string, T>)value)
        {
            writer.WritePropertyName(member.Key);
            values.Write(writer, member.Value);
        }

        writer.WriteEndObject();
    }

    private ReadResult ReadNothing(JsonReader reader)
    {
        (string path, JsonToken kind) = (reader.Path, reader.TokenType);
        JToken json = RawJson.Read(reader);
        return RawJson.IsNothing(json) ? ReadResult.NonCanonical(null, json) : throw RawJson.Unexpected(path, Expected, kind);
    }

    private ReadResult ReadValues(JsonReader reader)
    {
        Dictionary<string, T> map = new(StringComparer.Ordinal);
        Dictionary<string, JToken>? forms = null;
        while (RawJson.Advance(reader) != JsonToken.EndObject)
        {
            string name = (string)reader.Value!;
            if (map.ContainsKey(name))
            {
                throw RawJson.Repeated(reader, name);
            }

            RawJson.Advance(reader);
            ReadResult value = values.Demand(reader);
            map.Add(name, (T)value.Value!);
            if (value.Form is { } form)
            {
                (forms ??= new(StringComparer.Ordinal)).Add(name, form);
            }
        }

        return forms is null ? ReadResult.Canonical(map) : ReadResult.NonCanonical(map, WriteToObject(map, forms));
    }

    private JObject WriteToObject(Dictionary<string, T> map, Dictionary<string, JToken> forms)
    {
        JObject json = [];
        foreach (KeyValuePair<string, T> member in map)
        {
            json.Add(member.Key, forms.TryGetValue(member.Key, out JToken? form) ? form : values.WriteToToken(member.Value));
        }

        return json;
    }
}
