using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Intercom;

/// <summary>Reads the texts of JSON, including unpaired surrogates, which <see cref="Utf8JsonReader.GetString" /> rejects.</summary>
internal static class JsonText
{
    private const int UnicodeEscapeLength = 6;

    /// <summary>Reads a text or the name of a member.</summary>
    public static string Read(ref Utf8JsonReader reader) => TryRead(ref reader, out string text) ? text : Unescape(Bytes(ref reader));

    /// <summary>Reads a text; false if it contains an unpaired surrogate.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out string text)
    {
        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
        {
            text = ReadPlain(ref reader);
            return true;
        }

        if (!reader.ValueIsEscaped || !HasSurrogateEscape(Bytes(ref reader)))
        {
            text = reader.GetString()!;
            return true;
        }

        text = Unescape(Bytes(ref reader));
        return IsWellFormed(text);
    }

    /// <summary>Returns a text, or the name of a member, that is neither escaped nor split.</summary>
    public static string ReadPlain(ref Utf8JsonReader reader)
    {
#if NET
        // ASCII is Latin-1, which has no characters of several bytes to count first.
        ReadOnlySpan<byte> bytes = reader.ValueSpan;
        if (System.Text.Ascii.IsValid(bytes))
        {
            return Encoding.Latin1.GetString(bytes);
        }

#endif
        return reader.GetString()!;
    }

    /// <summary>Returns the characters of a number.</summary>
    public static string Ascii(ref Utf8JsonReader reader) => Utf8.GetString(Bytes(ref reader));

    /// <summary>Indicates whether a text has no unpaired surrogate.</summary>
    public static bool IsWellFormed(string text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (char.IsSurrogate(text[index]))
            {
                if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                {
                    return false;
                }

                index++;
            }
        }

        return true;
    }

    private static ReadOnlySpan<byte> Bytes(ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    private static bool HasSurrogateEscape(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf((byte)'\\') is >= 0 and int index)
        {
            if (text.Length - index >= UnicodeEscapeLength && text[index + 1] == (byte)'u' && text[index + 2] is (byte)'d' or (byte)'D')
            {
                return true;
            }

            text = text.Slice(index + 2);
        }

        return false;
    }

    private static string Unescape(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text))
        {
            throw new JsonException("A text is not valid UTF-8.");
        }

        StringBuilder unescaped = new(text.Length);
        while (text.IndexOf((byte)'\\') is >= 0 and int index)
        {
            unescaped.Append(Utf8.GetString(text.Slice(0, index)));
            bool isUnicode = text[index + 1] == (byte)'u';
            unescaped.Append(isUnicode ? ReadUnicode(text.Slice(index + 2, 4)) : Unescape(text[index + 1]));
            text = text.Slice(index + (isUnicode ? UnicodeEscapeLength : 2));
        }

        return unescaped.Append(Utf8.GetString(text)).ToString();
    }

    private static char ReadUnicode(ReadOnlySpan<byte> digits) =>
        (char)ushort.Parse(Utf8.GetString(digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static char Unescape(byte escaped) => escaped switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => (char)escaped,
    };
}
