using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Intercom;

/// <summary>Reads JSON as received, and scalars of any type.</summary>
internal static class RawJson
{
    /// <summary>The JSON null.</summary>
    public static readonly byte[] Null = [(byte)'n', (byte)'u', (byte)'l', (byte)'l'];

    // A double has 308 digits before its decimal separator.
    private const int MaxDoubleDigits = 308;

    /// <summary>Returns the current value without white space, and advances the reader to its last token.</summary>
    public static byte[] Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return Null;
        }

        using PooledBuffer buffer = new();
        Copy(ref reader, buffer);
        return buffer.ToArray();
    }

    /// <summary>Returns a reader positioned on the first token of a value.</summary>
    public static Utf8JsonReader ReaderOf(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json, IntercomJson.ReaderOptions);
        reader.Read();
        return reader;
    }

    /// <summary>
    /// Reads a text, a number or a boolean: as string, <see cref="long" />, <see cref="BigInteger" />, <see cref="double" /> or bool; null
    /// for anything else.
    /// </summary>
    public static object? ReadScalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => JsonText.Read(ref reader),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => ReadNumber(ref reader),
        _ => null,
    };

    /// <summary>Indicates whether a number has a fraction or an exponent.</summary>
    public static bool IsFractional(string number) => number.IndexOfAny(['.', 'e', 'E']) >= 0;

    /// <summary>Indicates whether a number has a fraction or an exponent.</summary>
    public static bool IsFractional(ref Utf8JsonReader reader) => reader.HasValueSequence
        ? IsFractional(JsonText.Ascii(ref reader))
        : reader.ValueSpan.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0;

    /// <summary>Indicates whether a value is the JSON null.</summary>
    public static bool IsNull(byte[] json) => json.AsSpan().SequenceEqual(Null);

    /// <summary>Indicates whether a value is an empty text, list or object.</summary>
    public static bool IsNothing(byte[] json) => json.Length switch
    {
        2 => json[0] is (byte)'"' or (byte)'[' or (byte)'{',
        _ when json[0] == (byte)'"' => IsBlankText(json),
        _ => false,
    };

    /// <summary>Indicates whether a text is empty, or JSON without a value, such as <c>[{}]</c>.</summary>
    public static bool IsWithoutContent(string text) =>
        text.All(static character => char.IsWhiteSpace(character) || character is '[' or ']' or '{' or '}' or ',') || text.Trim() == "null";

    public static JsonException Unexpected(string expected, JsonTokenType found) => new($"Expected {expected}, found {Describe(found)}.");

    public static JsonException Repeated(string name) => new($"The property '{name}' occurs twice.");

    /// <summary>Indicates whether nothing but white space follows the value that was read.</summary>
    public static bool IsEnd(ref Utf8JsonReader reader)
    {
        try
        {
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Rejects a value that is nested too deeply.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ValidateDepth(ref Utf8JsonReader reader)
    {
        if (reader.CurrentDepth >= IntercomJson.MaxDepth)
        {
            ThrowTooDeep();
        }
    }

    private static void ThrowTooDeep() =>
        throw new JsonException($"There are more than {IntercomJson.MaxDepth} levels of objects and lists.");

    // Rejects a number that no 64-bit floating-point number is near to.
    private static void ValidateNumber(ref Utf8JsonReader reader)
    {
        int length = reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length;
        if ((length > MaxDoubleDigits || HasExponent(ref reader)) && IsFractional(JsonText.Ascii(ref reader)))
        {
            ReadNumber(ref reader);
        }
    }

    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt64(out long whole))
        {
            return whole;
        }

        string text = JsonText.Ascii(ref reader);
        if (!IsFractional(text))
        {
            return BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsInfinity(number)
            ? number
            : throw new JsonException($"The number {text} is beyond 64-bit floating point.");
    }

    private static bool HasExponent(ref Utf8JsonReader reader) =>
        reader.HasValueSequence || reader.ValueSpan.IndexOfAny((byte)'e', (byte)'E') >= 0;

    private static void Copy(ref Utf8JsonReader reader, PooledBuffer buffer)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                CopyObject(ref reader, buffer);
                break;
            case JsonTokenType.StartArray:
                CopyArray(ref reader, buffer);
                break;
            case JsonTokenType.String:
                CopyText(ref reader, buffer);
                break;
            case JsonTokenType.Number:
                ValidateNumber(ref reader);
                CopyToken(ref reader, buffer);
                break;
            default:
                CopyToken(ref reader, buffer);
                break;
        }
    }

    private static void CopyObject(ref Utf8JsonReader reader, PooledBuffer buffer)
    {
        ValidateDepth(ref reader);
        HashSet<string> names = new(StringComparer.Ordinal);
        buffer.Add((byte)'{');
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string name = JsonText.Read(ref reader);
            if (!names.Add(name))
            {
                throw Repeated(name);
            }

            if (names.Count > 1)
            {
                buffer.Add((byte)',');
            }

            CopyText(ref reader, buffer);
            buffer.Add((byte)':');
            reader.Read();
            Copy(ref reader, buffer);
        }

        buffer.Add((byte)'}');
    }

    private static void CopyArray(ref Utf8JsonReader reader, PooledBuffer buffer)
    {
        ValidateDepth(ref reader);
        bool isFirst = true;
        buffer.Add((byte)'[');
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!isFirst)
            {
                buffer.Add((byte)',');
            }

            isFirst = false;
            Copy(ref reader, buffer);
        }

        buffer.Add((byte)']');
    }

    private static void CopyText(ref Utf8JsonReader reader, PooledBuffer buffer)
    {
        buffer.Add((byte)'"');
        int start = buffer.Count;
        CopyToken(ref reader, buffer);
        if (!Utf8.IsValid(buffer.Written.Slice(start)))
        {
            throw new JsonException("A text is not valid UTF-8.");
        }

        buffer.Add((byte)'"');
    }

    private static void CopyToken(ref Utf8JsonReader reader, PooledBuffer buffer)
    {
        if (!reader.HasValueSequence)
        {
            buffer.Add(reader.ValueSpan);
            return;
        }

        foreach (ReadOnlyMemory<byte> segment in reader.ValueSequence)
        {
            buffer.Add(segment.Span);
        }
    }

    private static bool IsBlankText(byte[] json)
    {
        Utf8JsonReader reader = ReaderOf(json);
        return string.IsNullOrWhiteSpace(JsonText.Read(ref reader));
    }

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        _ => token.ToString(),
    };
}
