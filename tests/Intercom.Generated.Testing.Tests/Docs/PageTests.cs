namespace Intercom.Testing.Tests.Docs;

public class PageTests
{
    private static readonly string[] Files = ["TestingSnippets.cs.txt", "WithNUnit.cs.txt", "WithXunit.cs.txt", "NotesArea.cs.txt"];

    private static readonly string Compiled = PageCode.Squeeze(string.Concat(Files.Select(Read)));

    [TestCase("testing.md", 9)]
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
        using WithXunit.SupportDeskTests withXunit = new();
        await withXunit.A_new_user_is_welcomed();
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(TestContext.CurrentContext.TestDirectory, file));
}
