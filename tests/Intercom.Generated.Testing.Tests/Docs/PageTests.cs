namespace Intercom.Testing.Tests.Docs;

public class PageTests
{
    private static readonly string Compiled = PageCode.Squeeze(Read("TestingSnippets.cs.txt") + Read("NotesArea.cs.txt"));

    [TestCase("testing.md", 6)]
    [TestCase("test-server.md", 3)]
    public void The_code_of_a_page_compiles(string page, int count) => PageCode.Snippets(Read(Path.Combine("pages", page)))
        .Select(PageCode.Squeeze)
        .Should().HaveCount(count).And.OnlyContain(snippet => Compiled.Contains(snippet, StringComparison.Ordinal));

    [Test]
    public async Task The_code_of_the_pages_runs()
    {
        await TestingSnippets.CreateContactAsync();
        await TestingSnippets.InProcessAsync();
        await TestingSnippets.RegionsAsync();
        await TestingSnippets.SubstituteAsync();
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, file));
}
