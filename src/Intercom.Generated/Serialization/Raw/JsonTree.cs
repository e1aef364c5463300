using System.Text;
using System.Text.Json;

namespace Intercom;

/// <summary>Reads JSON whose structure is not known in advance.</summary>
internal static class JsonTree
{
    /// <summary>Parses a single value. Text after its end is ignored.</summary>
    /// <exception cref="JsonException">The bytes are not JSON.</exception>
    public static JsonElement Parse(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, IntercomJson.ReaderOptions);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Returns an object; null for null and for any other value.</summary>
    public static JsonElement? ObjectOf(JsonElement? json) => json is { ValueKind: JsonValueKind.Object } ? json : null;

    /// <summary>Returns the property of an object; null when it has no such property, or the value is not an object.</summary>
    public static JsonElement? Find(JsonElement? json, string name) =>
        ObjectOf(json) is { } members && members.TryGetProperty(name, out JsonElement value) ? value : null;

    /// <summary>Returns a text, a number or a boolean, as <see cref="RawJson.ReadScalar" /> does; null for anything else.</summary>
    public static object? ScalarOf(JsonElement json) => ScalarJson.Of(BytesOf(json));

    /// <summary>Returns the text of a text, a number or a boolean; null for anything else.</summary>
    public static string? TextOf(JsonElement? json) => json switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when !IsInRange(number) => number.GetRawText(),
        { } value => ScalarJson.TextOf(BytesOf(value)),
    };

    /// <summary>Returns a text; null for anything else.</summary>
    public static string? StringOf(JsonElement? json) =>
        json is { ValueKind: JsonValueKind.String } value ? (string?)ScalarOf(value) : null;

    /// <summary>Returns the JSON as received.</summary>
    public static byte[] BytesOf(JsonElement json) => Encoding.UTF8.GetBytes(json.GetRawText());

    // .NET Framework cannot parse a number that is too large, other runtimes return infinity.
    private static bool IsInRange(JsonElement number) => number.TryGetDouble(out double value) && !double.IsInfinity(value);
}
