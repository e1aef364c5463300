using System.Text;
using Newtonsoft.Json;

namespace Intercom;

/// <summary>Reads and writes JSON as Intercom speaks it.</summary>
internal static class IntercomJson
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    public static JsonSerializer Serializer { get; } = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new WireContractResolver(),
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Double,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        MissingMemberHandling = MissingMemberHandling.Ignore,
        ObjectCreationHandling = ObjectCreationHandling.Replace,
        TypeNameHandling = TypeNameHandling.None,
    });

    public static byte[] Write(object value)
    {
        using MemoryStream stream = new();
        using (StreamWriter writer = new(stream, Utf8))
        {
            Serializer.Serialize(writer, value);
        }

        return stream.ToArray();
    }

    public static T? Read<T>(Stream stream, string operation)
        where T : class
    {
        using JsonTextReader reader = new(new StreamReader(stream, Utf8, detectEncodingFromByteOrderMarks: true)) { DateParseHandling = DateParseHandling.None };
        try
        {
            return reader.Read() ? Serializer.Deserialize<T>(reader) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidCastException or FormatException or OverflowException)
        {
            throw new IntercomSerializationException(operation, reader.Path, exception.Message, exception);
        }
    }
}
