using Intercom.Documentation.Tests.Code;
using Intercom.Documentation.Tests.Examples;

namespace Intercom.Documentation.Tests.Pages;

/// <summary>Each recipe of the cookbook is a program that runs on the test server, and prints what its page says.</summary>
[NonParallelizable]
public class CookbookTests
{
    private ExampleWorkspace _workspace = null!;
    private TemporaryFolder _folder = null!;
    private string _previousFolder = string.Empty;

    private static IEnumerable<PageSnippet> Recipes => SnippetReader.Read("cookbook");

    [OneTimeSetUp]
    public async Task CreateWorkspace()
    {
        _workspace = await ExampleWorkspace.CreateRunningAsync();
        _previousFolder = Environment.CurrentDirectory;
        _folder = new TemporaryFolder();
        Environment.CurrentDirectory = _folder.Root;
    }

    [OneTimeTearDown]
    public void DisposeWorkspace()
    {
        Environment.CurrentDirectory = _previousFolder;
        _folder.Dispose();
        _workspace.Dispose();
    }

    [TestCaseSource(nameof(Recipes))]
    public async Task A_recipe_prints_what_its_page_says(PageSnippet recipe)
    {
        _workspace.Restore();

        string output = await SnippetProgram.RunAsync(SnippetProgram.Compile(recipe), _workspace);

        if (Environment.GetEnvironmentVariable("ACCEPT_DOCUMENTATION") == "true")
        {
            Accept(recipe, output);
        }

        recipe.Output.Should().Be(output, "ACCEPT_DOCUMENTATION=true writes the output anew");
    }

    [Test]
    public void Every_page_of_the_cookbook_is_one_program()
    {
        IEnumerable<string> pages = Directory.EnumerateFiles(ThisRepository.PathOf("docs", "cookbook"), "*.md")
            .Select(path => $"cookbook/{Path.GetFileName(path)}").Where(page => page != "cookbook/index.md");

        Recipes.Select(recipe => recipe.Page).Should().BeEquivalentTo(pages).And.HaveCountGreaterThanOrEqualTo(20);
    }

    private static void Accept(PageSnippet recipe, string output)
    {
        string path = Path.Combine(SnippetReader.Folder, recipe.Page);
        string page = File.ReadAllText(path).ReplaceLineEndings("\n");
        string code = $"```csharp\n{recipe.Code}```\n";
        string before = recipe.Output is null ? code : $"{code}\n```text\n{recipe.Output}```\n";
        File.WriteAllText(path, page.Replace(before, $"{code}\n```text\n{output}```\n", StringComparison.Ordinal));
    }
}
