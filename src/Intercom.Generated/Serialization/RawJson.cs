using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>Reads JSON as received.</summary>
internal static class RawJson
{
    private static readonly JsonLoadSettings Settings = new()
    {
        CommentHandling = CommentHandling.Ignore,
        DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
        LineInfoHandling = LineInfoHandling.Ignore,
    };

    /// <summary>Reads a text; returns null if more follows its JSON.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static JToken? Parse(string text)
    {
        using JsonTextReader reader = new(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        JToken json = JToken.ReadFrom(reader);
        return reader.Read() ? null : json;
    }

    /// <summary>Returns the current value of the reader, as received.</summary>
    public static JToken Read(JsonReader reader)
    {
        string path = reader.Path;
        JToken json = JToken.ReadFrom(reader, Settings);
        return (json as JContainer)?.Descendants().FirstOrDefault(inner => !IsJson(inner)) is { } other
            ? throw Foreign(Join(path, other.Path))
            : json;
    }

    /// <summary>Returns a reader positioned on a value that was read before.</summary>
    public static JTokenReader ReaderOf(JToken json, string path)
    {
        JTokenReader reader = new(json, path) { DateParseHandling = DateParseHandling.None };
        reader.Read();
        return reader;
    }

    /// <summary>Rejects values that Newtonsoft.Json reads although they are not JSON.</summary>
    public static void Check(JsonReader reader)
    {
        if (reader.TokenType is JsonToken.Undefined or JsonToken.StartConstructor || IsNoNumber(reader.Value))
        {
            throw Foreign(reader.Path);
        }
    }

    /// <summary>Advances to the next token; rejects incomplete and invalid JSON.</summary>
    public static JsonToken Advance(JsonReader reader)
    {
        do
        {
            if (!reader.Read())
            {
                throw new JsonSerializationException("The JSON is incomplete.", reader.Path, 0, 0, innerException: null);
            }
        }
        while (reader.TokenType == JsonToken.Comment);

        Check(reader);
        return reader.TokenType;
    }

    /// <summary>Indicates whether a value is an empty text, list or object.</summary>
    public static bool IsNothing(JToken json) =>
        json is JContainer { HasValues: false } || (json.Type == JTokenType.String && string.IsNullOrWhiteSpace((string?)json));

    /// <summary>Indicates whether a text is empty, or JSON without a value, such as <c>[{}]</c>.</summary>
    public static bool IsWithoutContent(string text) =>
        text.All(static character => char.IsWhiteSpace(character) || character is '[' or ']' or '{' or '}' or ',') || text.Trim() == "null";

    public static JsonSerializationException Unexpected(string path, string expected, JsonToken found) =>
        new($"Expected {expected}, found {found}.", path, 0, 0, innerException: null);

    public static JsonSerializationException Repeated(JsonReader reader, string name) =>
        new($"The property '{name}' occurs twice.", reader.Path, 0, 0, innerException: null);

    private static string Join(string path, string inner) =>
        path.Length == 0 || inner.StartsWith("[", StringComparison.Ordinal) ? path + inner : $"{path}.{inner}";

    private static bool IsJson(JToken value) =>
        value.Type is not (JTokenType.Undefined or JTokenType.Constructor) && !IsNoNumber((value as JValue)?.Value);

    private static bool IsNoNumber(object? value) => value is double number && (double.IsNaN(number) || double.IsInfinity(number));

    private static JsonSerializationException Foreign(string path) => new("The value is not valid JSON.", path, 0, 0, innerException: null);
}
