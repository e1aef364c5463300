using System.Text;

namespace Intercom;

/// <summary>Validates and decodes UTF-8.</summary>
internal static class Utf8
{
#if !NET
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
#endif

    /// <summary>Indicates whether bytes are valid UTF-8.</summary>
    public static bool IsValid(ReadOnlySpan<byte> bytes)
    {
#if NET
        return System.Text.Unicode.Utf8.IsValid(bytes);
#else
        try
        {
            byte[] copy = bytes.ToArray();
            Strict.GetCharCount(copy, 0, copy.Length);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
#endif
    }

    /// <summary>Returns the length of the longest start of a text that does not end within a character.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="maxLength">The maximum number of bytes, at least 4.</param>
    public static int LengthOfStart(ReadOnlySpan<byte> text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text.Length;
        }

        int length = maxLength;
        while ((text[length] & 0xC0) == 0x80)
        {
            length--;
        }

        return length;
    }

    /// <summary>Decodes bytes.</summary>
    public static string GetString(ReadOnlySpan<byte> bytes)
    {
#if NET
        return Encoding.UTF8.GetString(bytes);
#else
        return Encoding.UTF8.GetString(bytes.ToArray());
#endif
    }
}
