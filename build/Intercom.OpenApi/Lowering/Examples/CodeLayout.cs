namespace Intercom.OpenApi.Lowering.Examples;

/// <summary>Arranges the code of examples: on one line where it is short, otherwise a line for each part.</summary>
internal static class CodeLayout
{
    /// <summary>The length above which a line is hard to read beside the text of a page.</summary>
    public const int MaxLine = 110;

    private const int MaxInitializer = 80;

    /// <summary>Arranges the members of an object initializer.</summary>
    /// <param name="head">The code before the brace, such as <c>new Contact</c>.</param>
    /// <param name="members">The code of the members.</param>
    /// <param name="isExpanded">Gives each member a line of its own, however short they are.</param>
    public static string Initializer(string head, IReadOnlyList<string> members, bool isExpanded = false) => members.Count == 0
        ? $"{head}()"
        : OneLine($"{head} {{ ", members, " }", isExpanded) ?? Lines($"{head}\n{{", members, "}");

    /// <summary>Arranges the items of a list.</summary>
    public static string List(IReadOnlyList<string> items) =>
        items.Count == 0 ? "[]" : OneLine("[", items, "]", isExpanded: false) ?? Lines("[", items, "]");

    /// <summary>The length of the longest line.</summary>
    public static int Width(string code) => code.Split('\n').Max(line => line.Length);

    /// <summary>Indents all lines but the first one.</summary>
    public static string Indent(string code) => code.Replace("\n", "\n    ", StringComparison.Ordinal);

    private static string? OneLine(string start, IReadOnlyList<string> parts, string end, bool isExpanded)
    {
        string line = start + string.Join(", ", parts) + end;
        return isExpanded || line.Length > MaxInitializer || line.Contains('\n', StringComparison.Ordinal) ? null : line;
    }

    private static string Lines(string start, IEnumerable<string> parts, string end)
    {
        IEnumerable<string> lines = [start, .. parts.Select(part => $"    {Indent(part)},"), end];
        return string.Join('\n', lines);
    }
}
