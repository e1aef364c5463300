using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Reads JSON that keeps its form.</summary>
internal static class RawJson
{
    private static readonly JsonLoadSettings Settings = new()
    {
        CommentHandling = CommentHandling.Ignore,
        DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
        LineInfoHandling = LineInfoHandling.Ignore,
    };

    /// <summary>The value that the reader stands on, as it came.</summary>
    public static JToken Read(JsonReader reader) => JToken.ReadFrom(reader, Settings);

    /// <summary>Goes to the next token, and refuses what ends too early or is no JSON.</summary>
    public static JsonToken Advance(JsonReader reader)
    {
        do
        {
            if (!reader.Read())
            {
                throw new JsonSerializationException("It ends before it is complete.", reader.Path, 0, 0, innerException: null);
            }
        }
        while (reader.TokenType == JsonToken.Comment);

        return reader.TokenType is JsonToken.Undefined or JsonToken.StartConstructor
            ? throw new JsonSerializationException($"{reader.TokenType} is no JSON.", reader.Path, 0, 0, innerException: null)
            : reader.TokenType;
    }

    /// <summary>Reads nothing from an empty text, list or object that stands where something else was expected.</summary>
    public static Reading ReadNothing(JsonReader reader, string expected)
    {
        JsonToken kind = reader.TokenType;
        string path = reader.Path;
        JToken json = Read(reader);
        bool isNothing = json is JContainer { HasValues: false } || (json.Type == JTokenType.String && string.IsNullOrWhiteSpace((string?)json));
        return isNothing
            ? Reading.Other(null, json)
            : throw new JsonSerializationException($"Expected {expected}, found {kind}.", path, 0, 0, innerException: null);
    }

    public static JsonSerializationException Repeated(JsonReader reader, string name) =>
        new($"The member '{name}' is there twice.", reader.Path, 0, 0, innerException: null);
}
