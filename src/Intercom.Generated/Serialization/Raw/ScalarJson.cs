using System.Text.Json;

namespace Intercom;

/// <summary>Reads single values of kept JSON.</summary>
internal static class ScalarJson
{
    /// <summary>Returns the text of a scalar; null for null, objects and lists.</summary>
    public static string? TextOf(byte[] json)
    {
        Utf8JsonReader reader = RawJson.ReaderOf(json);
        return RawJson.ReadScalar(ref reader) is { } raw ? TextFormat.TextOf(raw) : null;
    }

    /// <summary>Returns the text of a JSON string; null for any other value.</summary>
    public static string? StringOf(byte[]? json) => json is { Length: > 0 } && json[0] == (byte)'"' ? TextOf(json) : null;
}
