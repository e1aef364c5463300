using System.Text;

namespace Intercom;

/// <summary>
/// Prepares text from a server for messages, which end up in logs and terminals: one line, limited in length, no control characters.
/// </summary>
internal static class MessageSanitizer
{
    /// <summary>Maximum length of a message.</summary>
    public const int MaxLength = 2000;

    private const string Ellipsis = "...";

    public static string Sanitize(string text, int maxLength = MaxLength)
    {
        if (text.Length <= maxLength && !text.Any(IsUnsafe))
        {
            return text;
        }

        StringBuilder sanitized = new(Math.Min(text.Length, maxLength));
        foreach (char character in text)
        {
            if (sanitized.Length >= maxLength)
            {
                return Cut(sanitized, maxLength);
            }

            // One space for a run of unsafe characters, such as a line ending.
            if (!IsUnsafe(character))
            {
                sanitized.Append(character);
            }
            else if (sanitized.Length > 0 && sanitized[sanitized.Length - 1] != ' ')
            {
                sanitized.Append(' ');
            }
        }

        return sanitized.ToString();
    }

    /// <summary>Returns an exception whose messages are safe to show; null when they are not.</summary>
    public static Exception? Sanitize(Exception? exception)
    {
        for (Exception? current = exception; current is not null; current = current.InnerException)
        {
            // Messages of .NET can have line breaks.
            if (current.Message.Length > MaxLength
                || current.Message.Any(character => IsUnsafe(character) && character is not '\r' and not '\n'))
            {
                return null;
            }
        }

        return exception;
    }

    // Control characters, and characters that end a line or change the text direction.
    private static bool IsUnsafe(char character) =>
        char.IsControl(character)
            || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    private static string Cut(StringBuilder text, int maxLength)
    {
        int length = maxLength - Ellipsis.Length;
        length -= char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
        return text.ToString(0, length) + Ellipsis;
    }
}
