using System.Text.RegularExpressions;

namespace Intercom.Testing.Tests.Docs;

public class PageTests
{
    private static readonly string Compiled = Squeeze(Read("TestingSnippets.cs.txt") + Read("NotesArea.cs.txt"));

    [TestCase("testing.md", 6)]
    [TestCase("test-server.md", 2)]
    public void The_code_of_a_page_compiles(string page, int count) => Regex.Matches(
            Read(Path.Combine("pages", page)),
            "```csharp\n(?<code>.*?)```",
            RegexOptions.Singleline | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5))
        .Select(match => Squeeze(match.Groups["code"].Value))
        .Should().HaveCount(count).And.OnlyContain(snippet => Compiled.Contains(snippet, StringComparison.Ordinal));

    [Test]
    public async Task The_code_of_the_pages_runs()
    {
        await TestingSnippets.CreateContactAsync();
        await TestingSnippets.InProcessAsync();
        await TestingSnippets.SubstituteAsync();
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, file));

    private static string Squeeze(string code) => string.Concat(code.Where(character => !char.IsWhiteSpace(character)));
}
