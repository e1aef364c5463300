using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Intercom;

/// <summary>Finds the path of a position in JSON, by reading the JSON again up to the position. For errors only.</summary>
internal static class JsonPath
{
    /// <summary>Returns the path of a position, such as <c>data[0].name</c>; empty for the root.</summary>
    /// <param name="reader">A reader at, or before, the first token.</param>
    /// <param name="position">The number of bytes that were consumed.</param>
    public static string Find(Utf8JsonReader reader, long position)
    {
        List<Level> levels = [];
        if (reader.TokenType != JsonTokenType.None)
        {
            Apply(ref reader, levels);
        }

        while (reader.BytesConsumed < position && TryRead(ref reader))
        {
            Apply(ref reader, levels);
        }

        return Format(levels);
    }

    /// <summary>Joins the path of a value and a path within it.</summary>
    public static string Join(string path, string inner) =>
        path.Length == 0 || inner.Length == 0 || inner[0] == '[' ? path + inner : $"{path}.{inner}";

    private static bool TryRead(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Apply(ref Utf8JsonReader reader, List<Level> levels)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                levels[levels.Count - 1].Name = JsonText.Read(ref reader);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.RemoveAt(levels.Count - 1);
                break;
            default:
                Enter(reader.TokenType, levels);
                break;
        }
    }

    private static void Enter(JsonTokenType token, List<Level> levels)
    {
        if (levels.Count > 0 && levels[levels.Count - 1] is { IsList: true } list)
        {
            list.Index++;
        }

        if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            levels.Add(new Level { IsList = token == JsonTokenType.StartArray });
        }
    }

    private static string Format(List<Level> levels)
    {
        StringBuilder path = new();
        foreach (Level level in levels)
        {
            if (level is { IsList: true, Index: >= 0 })
            {
                path.Append('[').Append(level.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else if (level.Name is { } name)
            {
                AppendName(path, name);
            }
        }

        return path.ToString();
    }

    private static void AppendName(StringBuilder path, string name)
    {
        if (name.Length > 0 && name.All(character => char.IsLetterOrDigit(character) || character is '_' or '-' or '$'))
        {
            path.Append(path.Length == 0 ? string.Empty : ".").Append(name);
        }
        else
        {
            path.Append("['").Append(name.Replace("'", "\\'")).Append("']");
        }
    }

    private sealed class Level
    {
        public bool IsList { get; init; }

        public int Index { get; set; } = -1;

        public string? Name { get; set; }
    }
}
