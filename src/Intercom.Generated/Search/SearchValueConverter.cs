using Newtonsoft.Json;

namespace Intercom;

/// <summary>Reads and writes the values of search filters as they are.</summary>
internal sealed class SearchValueConverter : JsonConverter<SearchValue>
{
    public override SearchValue? ReadJson(
        JsonReader reader,
        Type objectType,
        SearchValue? existingValue,
        bool hasExistingValue,
        JsonSerializer serializer) =>
        reader.TokenType == JsonToken.Null ? SearchValue.Null : new SearchValue(RawJson.Read(reader));

    public override void WriteJson(JsonWriter writer, SearchValue? value, JsonSerializer serializer) =>
        (value ?? SearchValue.Null).Token.WriteTo(writer);
}
