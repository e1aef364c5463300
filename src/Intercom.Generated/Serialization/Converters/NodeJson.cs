using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Intercom;

/// <summary>Reads and writes the JSON trees of System.Text.Json.</summary>
internal static class NodeJson
{
    /// <summary>Indicates whether a type is a JSON tree.</summary>
    public static bool IsNode(Type type) => type == typeof(JsonDocument) || typeof(JsonNode).IsAssignableFrom(type);

    /// <summary>Reads the current value.</summary>
    /// <exception cref="JsonException">The value is of another type than the tree.</exception>
    public static T? Read<T>(ref Utf8JsonReader reader)
        where T : class
    {
        JsonTokenType found = reader.TokenType;
        if (found == JsonTokenType.Null)
        {
            return null;
        }

        byte[] json = RawJson.Read(ref reader);
        object? tree = typeof(T) == typeof(JsonDocument)
            ? JsonDocument.Parse(json, IntercomJson.DocumentOptions)
            : JsonNode.Parse(json, nodeOptions: null, IntercomJson.DocumentOptions);
        return tree as T ?? throw RawJson.Unexpected(typeof(T) == typeof(JsonArray) ? "a list" : "an object", found);
    }

    /// <summary>Returns the JSON of a tree; null for a value that is none.</summary>
    public static byte[]? Write(object value) => value switch
    {
        JsonElement json => JsonTree.BytesOf(json),
        JsonDocument json => JsonTree.BytesOf(json.RootElement),
        JsonNode json => Write(json),
        _ => null,
    };

    private static byte[] Write(JsonNode json)
    {
        using PooledBuffer buffer = new();
        using (Utf8JsonWriter writer = new(buffer, IntercomJson.WriterOptions))
        {
            json.WriteTo(writer);
        }

        return buffer.ToArray();
    }
}
