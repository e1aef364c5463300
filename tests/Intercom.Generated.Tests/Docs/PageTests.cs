namespace Intercom.Tests.Docs;

public class PageTests
{
    private static readonly string Folder = TestContext.CurrentContext.TestDirectory;

    private static readonly string Compiled =
        string.Concat(Directory.GetFiles(Path.Combine(Folder, "snippets")).Select(File.ReadAllText).Select(PageCode.Squeeze));

    // webhooks.md and workspaces.md are compiled where ASP.NET Core is, fleet.md where Redis is, extending.md by an application of the
    // packaging tests, the pages of the test server by its tests. The code of analyzers.md has the mistakes that the rules report.
    private static readonly string[] CompiledElsewhere =
        ["webhooks.md", "workspaces.md", "fleet.md", "extending.md", "testing.md", "test-server.md", "analyzers.md"];

    private static IEnumerable<string> PagesWithCode =>
        Pages.Except(CompiledElsewhere, StringComparer.Ordinal).Where(page => Snippets(page).Any());

    private static IEnumerable<string> Pages =>
        Directory.GetFiles(Path.Combine(Folder, "pages")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(PagesWithCode))]
    public void The_code_of_a_page_compiles(string page) => Snippets(page).Select(WithoutUsings).Select(PageCode.Squeeze)
        .Should().OnlyContain(
            snippet => Compiled.Contains(snippet, StringComparison.Ordinal),
            "the code of the pages stands in the files of snippets too, where the compiler sees it");

    [Test]
    public void The_pages_about_the_client_have_code() =>
        PagesWithCode.Should().Contain(["README.md", "exports.md", "paging.md", "resilience.md", "search.md"]);

    private static string Read(string page) => File.ReadAllText(Path.Combine(Folder, "pages", page));

    private static IEnumerable<string> Snippets(string page) => PageCode.Snippets(Read(page));

    private static string WithoutUsings(string code) =>
        string.Join('\n', code.Split('\n').Where(line => !line.StartsWith("using Intercom", StringComparison.Ordinal)));
}
