using System.Text.RegularExpressions;
using Intercom.Packaging.Tests.Support;

namespace Intercom.Packaging.Tests;

/// <summary>The code on the page about extending is code that the extender of these tests compiles.</summary>
public partial class ExtendingPageTests
{
    [TestCaseSource(nameof(Snippets))]
    public void Code_on_the_page_is_compiled(string code)
    {
        string compiled = string.Concat(Directory.EnumerateFiles(
            Path.Combine(TestContext.CurrentContext.TestDirectory, "Consumers"),
            "*",
            SearchOption.AllDirectories).Select(File.ReadAllText));

        Words(compiled).Should().Contain(Words(code));
    }

    private static IEnumerable<string> Snippets() =>
        Block().Matches(File.ReadAllText(Path.Combine(Build.Root, "docs", "extending.md"))).Select(block => block.Groups["code"].Value);

    // Indentation does not matter, nor which lines stand around.
    private static string Words(string text) => Space().Replace(text, " ").Trim();

    [GeneratedRegex(
        "```(csharp|xml)\n(?<code>.*?)```",
        RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Block();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Space();
}
