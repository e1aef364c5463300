using System.Diagnostics.CodeAnalysis;
using System.Text;
using Newtonsoft.Json;

namespace Intercom;

/// <summary>
/// Reads and writes other values than models with Newtonsoft.Json: JSON trees, dictionaries, and properties of an application.
/// </summary>
[RequiresUnreferencedCode(Reflection)]
[RequiresDynamicCode(Reflection)]
internal static class NewtonsoftSerializer
{
    public const string Reflection = "Newtonsoft.Json finds the members of types by reflection.";

    private static readonly UTF8Encoding Utf8WithoutMark = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    public static JsonSerializer Instance { get; } = JsonSerializer.Create(new JsonSerializerSettings
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

    public static byte[] Write(object? value)
    {
        using MemoryStream stream = new();
        using (StreamWriter writer = new(stream, Utf8WithoutMark))
        {
            Instance.Serialize(writer, value);
        }

        return stream.ToArray();
    }

    /// <summary>Reads a value.</summary>
    /// <exception cref="System.Text.Json.JsonException">The value cannot be read.</exception>
    public static object? Read(byte[] json, Type type)
    {
        using JsonTextReader reader = NewtonsoftJson.ReaderOf(json);
        try
        {
            return Instance.Deserialize(reader, type);
        }
        catch (JsonException exception)
        {
            throw new System.Text.Json.JsonException(exception.Message, exception);
        }
    }
}
