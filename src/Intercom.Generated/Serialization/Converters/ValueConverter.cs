using System.Text.Json;
using Newtonsoft.Json;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace Intercom;

/// <summary>Converts a value with its own format, for Newtonsoft.Json.</summary>
internal abstract class ValueConverter<T>(WireFormat<T> format) : JsonConverter
    where T : class
{
    public sealed override bool CanConvert(Type objectType) => objectType == typeof(T);

    public sealed override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        string path = reader.Path;
        using PooledBuffer json = TokenTranscoder.Read(reader);
        Utf8JsonReader copy = RawJson.ReaderOf(json.Written);
        try
        {
            return format.Read(ref copy);
        }
        catch (Exception exception) when (JsonFailure.IsExpected(exception))
        {
            throw new JsonSerializationException(exception.Message, path, 0, 0, exception);
        }
    }

    public sealed override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) =>
        TokenTranscoder.Write(format.WriteToArray((T)value!), writer);
}
