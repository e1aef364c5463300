using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;

namespace Intercom;

/// <summary>
/// Reads and writes other values than models with Newtonsoft.Json: JSON trees, dictionaries, and properties of an application.
/// </summary>
internal static class NewtonsoftJson
{
    private static readonly UTF8Encoding Utf8WithoutMark = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    public static JsonSerializer Serializer { get; } = JsonSerializer.Create(new JsonSerializerSettings
    {
        Converters = { new IsoTimeConverter() },
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Double,
        MaxDepth = IntercomJson.MaxDepth,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        MissingMemberHandling = MissingMemberHandling.Ignore,
        ObjectCreationHandling = ObjectCreationHandling.Replace,
        TypeNameHandling = TypeNameHandling.None,
    });

    public static JToken Parse(byte[] json)
    {
        using JsonTextReader reader = ReaderOf(json);
        return JToken.ReadFrom(reader);
    }

    /// <summary>Reads a text; returns null if more follows its JSON.</summary>
    /// <exception cref="Newtonsoft.Json.JsonException">The text is not JSON.</exception>
    public static JToken? Parse(string text)
    {
        using JsonTextReader reader = new(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        JToken json = JToken.ReadFrom(reader);
        return reader.Read() ? null : json;
    }

    public static byte[] Write(object? value)
    {
        using MemoryStream stream = new();
        using (StreamWriter writer = new(stream, Utf8WithoutMark))
        {
            Serializer.Serialize(writer, value);
        }

        return stream.ToArray();
    }

    public static T? Read<T>(ref Utf8JsonReader reader)
        where T : class => (T?)Read(RawJson.Read(ref reader), typeof(T));

    public static object? Read(byte[] json, Type type)
    {
        using JsonTextReader reader = ReaderOf(json);
        return Serializer.Deserialize(reader, type);
    }

    public static JsonTextReader ReaderOf(byte[] json) =>
        new(new StringReader(Encoding.UTF8.GetString(json)))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Double,
            MaxDepth = IntercomJson.MaxDepth,
        };
}
