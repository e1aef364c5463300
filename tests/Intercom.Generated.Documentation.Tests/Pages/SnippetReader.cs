using System.Text.RegularExpressions;
using Intercom.Documentation.Tests.Code;

namespace Intercom.Documentation.Tests.Pages;

/// <summary>
/// Reads the C# of pages: a block that starts with <c>```csharp</c> is run, one that starts with <c>```csharp compile</c> is compiled. A
/// block of text that follows a block that is run is what it prints.
/// </summary>
internal static partial class SnippetReader
{
    public static string Folder { get; } = ThisRepository.PathOf("docs");

    /// <summary>Reads the blocks of all pages in a folder of the documentation.</summary>
    public static IEnumerable<PageSnippet> Read(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Folder, folder), "*.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(ReadPage);

    private static IEnumerable<PageSnippet> ReadPage(string path)
    {
        string text = File.ReadAllText(path).ReplaceLineEndings("\n");
        string page = Path.GetRelativePath(Folder, path).Replace('\\', '/');
        return Block().Matches(text).Select(match => new PageSnippet(
            page,
            text[..match.Index].Count(character => character == '\n') + 2,
            match.Groups["code"].Value,
            match.Groups["compile"].Length == 0,
            match.Groups["output"].Success ? match.Groups["output"].Value : null));
    }

    [GeneratedRegex(
        "^```csharp(?<compile> compile)?\n(?<code>.*?)^```$(\n\n```text\n(?<output>.*?)^```$)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Block();
}
