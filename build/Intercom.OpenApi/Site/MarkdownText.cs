namespace Intercom.OpenApi.Site;

/// <summary>Text of a description in Markdown: whatever it says stays text.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_{}[]<>#|~$";

    /// <summary>A text on one line, for a paragraph or the cell of a table.</summary>
    public static string Of(string? text) => string.Concat(
        (text ?? string.Empty).ReplaceLineEndings(" ").Select(character =>
            Special.Contains(character, StringComparison.Ordinal) ? $"\\{character}" : $"{character}"));

    /// <summary>A text in monospace, for a paragraph or the cell of a table.</summary>
    public static string Code(string text)
    {
        string line = text.ReplaceLineEndings(" ").Replace("`", string.Empty, StringComparison.Ordinal);
        return $"`{line.Replace("|", "\\|", StringComparison.Ordinal)}`";
    }

    /// <summary>A block of code.</summary>
    public static string Block(string language, string code) => $"```{language}\n{Fenceless(code)}\n```";

    // A line of the code cannot end the block.
    private static string Fenceless(string code) => code.ReplaceLineEndings("\n").Replace("```", "'''", StringComparison.Ordinal);
}
