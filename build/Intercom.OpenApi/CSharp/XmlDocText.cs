using System.Text;
using System.Text.RegularExpressions;

namespace Intercom.OpenApi.CSharp;

/// <summary>
/// The only writer of text in XML documentation comments: whatever a description says stays text, and stays within the comment.
/// </summary>
public static partial class XmlDocText
{
    private const int SpacesPerLevel = 4;

    // The explicit directional formatting characters, which make code on a screen look like other code.
    private const string Directional = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    /// <summary>Writes text for a comment whose first line has its slashes already.</summary>
    /// <param name="text">Any text; null for none.</param>
    /// <param name="level">The level of indentation of the comment.</param>
    public static string Of(string? text, int level = 0)
    {
        string[] lines = [.. (text ?? string.Empty).ReplaceLineEndings("\n").Split('\n').Select(line => Escape(line).TrimEnd())];
        return string.Join($"\n{new string(' ', level * SpacesPerLevel)}/// ", lines);
    }

    /// <summary>
    /// Writes text for a comment as <see cref="Of" /> does, with links from the names of types and members that it mentions.
    /// </summary>
    /// <param name="text">Any text; null for none.</param>
    /// <param name="names">
    /// The names of C# that can be linked. A name of one word, such as <c>Contact</c>, is not linked: it is a word of the prose, too.
    /// </param>
    /// <param name="level">The level of indentation of the comment.</param>
    public static string WithLinks(string? text, IReadOnlySet<string> names, int level = 0) =>
        CompoundName().Replace(Of(text, level), word => names.Contains(word.Value) ? $"<see cref=\"{word.Value}\" />" : word.Value);

    /// <summary>Writes text for a comment of one line.</summary>
    /// <param name="text">Any text; null for none.</param>
    public static string OnOneLine(string? text) => Escape((text ?? string.Empty).ReplaceLineEndings(" "));

    // A word that a dot joins with others belongs to a longer name, such as Contacts.GetAsync.
    [GeneratedRegex(@"(?<![\w.])[A-Z][a-z0-9]+[A-Z]\w*(?![\w(]|\.\w)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CompoundName();

    private static string Escape(string line)
    {
        StringBuilder escaped = new(line.Length);
        foreach (Rune rune in line.EnumerateRunes())
        {
            escaped.Append(Escape(rune));
        }

        return escaped.ToString();
    }

    private static string Escape(Rune rune) => rune.Value switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '\t' => " ",
        _ when Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF => string.Empty,
        _ when rune.IsBmp && Directional.Contains((char)rune.Value, StringComparison.Ordinal) => string.Empty,
        _ => rune.ToString(),
    };
}
