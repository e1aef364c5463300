using System.Globalization;
using System.Text;

namespace Intercom.OpenApi.CSharp;

/// <summary>The only writer of C# literals: whatever a description says stays within the quotes.</summary>
public static class CSharpLiteral
{
    /// <summary>Writes a string literal that is equal to the text.</summary>
    /// <param name="text">Any text.</param>
    public static string Of(string text)
    {
        StringBuilder literal = new(text.Length + 2);
        literal.Append('"');
        foreach (char character in text)
        {
            Append(literal, character);
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Writes a boolean literal.</summary>
    /// <param name="value">The value.</param>
    public static string Of(bool value) => value ? "true" : "false";

    private static void Append(StringBuilder literal, char character)
    {
        switch (character)
        {
            case '"' or '\\':
                literal.Append('\\').Append(character);
                break;
            case '\n':
                literal.Append("\\n");
                break;
            case '\r':
                literal.Append("\\r");
                break;
            case '\t':
                literal.Append("\\t");
                break;
            case var _ when IsVisible(character):
                literal.Append(character);
                break;
            default:
                literal.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
                break;
        }
    }

    // Everything else could end the line, reorder it on a screen, or be lost when the file is written.
    private static bool IsVisible(char character) => char.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
