using System.Text;
using Newtonsoft.Json;

namespace Intercom;

/// <summary>Serializes requests and deserializes responses.</summary>
internal static class IntercomJson
{
    /// <summary>Maximum depth of objects and lists: far above any response, and far below a stack overflow.</summary>
    public const int MaxDepth = 128;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static JsonSerializer Serializer { get; } = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new WireContractResolver(),
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Double,
        MaxDepth = MaxDepth,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        MissingMemberHandling = MissingMemberHandling.Ignore,
        ObjectCreationHandling = ObjectCreationHandling.Replace,
        TypeNameHandling = TypeNameHandling.None,
    });

    /// <summary>Serializes the body of a request.</summary>
    /// <exception cref="ArgumentException">The request lacks a required value.</exception>
    public static byte[] Write(object value)
    {
        RequestCheck.Validate(value);
        using MemoryStream stream = new();
        using (StreamWriter writer = new(stream, Utf8))
        {
            Serializer.Serialize(writer, value);
        }

        return stream.ToArray();
    }

    /// <summary>Deserializes the body of a response; null when it is empty or JSON null.</summary>
    /// <exception cref="Exception">The body cannot be read: what <paramref name="fail" /> creates.</exception>
    public static T? Read<T>(Stream stream, UnreadableJson fail)
        where T : class
    {
        using JsonTextReader reader = new(
            new StreamReader(stream, StrictUtf8, detectEncodingFromByteOrderMarks: true))
        { DateParseHandling = DateParseHandling.None };
        try
        {
            T? value = reader.Read() ? Serializer.Deserialize<T>(reader) : null;
            if (reader.Read())
            {
                throw new JsonSerializationException("There is text after the end of the JSON.", reader.Path, 0, 0, innerException: null);
            }

            return ResponseKind.Mismatch(value) is { } mismatch ? throw fail(string.Empty, mismatch, cause: null) : value;
        }
        catch (JsonException exception)
        {
            throw fail(PathOf(exception) ?? reader.Path, exception.Message, exception);
        }
        catch (Exception exception) when (exception is DecoderFallbackException or InvalidCastException or FormatException
            or OverflowException)
        {
            throw fail(reader.Path, exception.Message, exception);
        }
    }

    private static string? PathOf(JsonException exception) => exception switch
    {
        JsonReaderException reading => reading.Path,
        JsonSerializationException serialization => serialization.Path,
        _ => null,
    };
}
