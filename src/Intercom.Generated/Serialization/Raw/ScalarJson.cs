using System.Text.Json;

namespace Intercom;

/// <summary>Reads single values out of JSON that was kept.</summary>
internal static class ScalarJson
{
    /// <summary>The text of a value, as text is read from any scalar; null for null, objects and lists.</summary>
    public static string? TextOf(byte[] json)
    {
        Utf8JsonReader reader = RawJson.ReaderOf(json);
        return RawJson.ReadScalar(ref reader) is { } raw ? TextFormat.TextOf(raw) : null;
    }

    /// <summary>The text of a value that is one; null for any other value.</summary>
    public static string? StringOf(byte[]? json) => json is { Length: > 0 } && json[0] == (byte)'"' ? TextOf(json) : null;
}
