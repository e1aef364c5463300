using System.Text;

namespace Intercom;

/// <summary>Makes text of a server fit for messages, which are read in logs and terminals: one line of moderate length, without control characters.</summary>
internal static class MessageText
{
    /// <summary>Maximum length of a message.</summary>
    public const int MaxLength = 2000;

    private const string Ellipsis = "...";

    public static string Clean(string text, int maxLength = MaxLength)
    {
        if (text.Length <= maxLength && !text.Any(IsUnsafe))
        {
            return text;
        }

        StringBuilder cleaned = new(Math.Min(text.Length, maxLength));
        foreach (char character in text)
        {
            if (cleaned.Length >= maxLength)
            {
                return Cut(cleaned, maxLength);
            }

            // One space for a run, such as the end of a line.
            if (!IsUnsafe(character))
            {
                cleaned.Append(character);
            }
            else if (cleaned.Length > 0 && cleaned[cleaned.Length - 1] != ' ')
            {
                cleaned.Append(' ');
            }
        }

        return cleaned.ToString();
    }

    /// <summary>An exception whose messages are fit to be shown; null where they are not.</summary>
    public static Exception? Clean(Exception? exception)
    {
        for (Exception? current = exception; current is not null; current = current.InnerException)
        {
            // Messages of .NET have lines.
            if (current.Message.Length > MaxLength || current.Message.Any(character => IsUnsafe(character) && character is not '\r' and not '\n'))
            {
                return null;
            }
        }

        return exception;
    }

    // Beside control characters, those that end a line or turn the direction of what follows.
    private static bool IsUnsafe(char character) =>
        char.IsControl(character) || character is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    private static string Cut(StringBuilder text, int maxLength)
    {
        int length = maxLength - Ellipsis.Length;
        length -= char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
        return text.ToString(0, length) + Ellipsis;
    }
}
