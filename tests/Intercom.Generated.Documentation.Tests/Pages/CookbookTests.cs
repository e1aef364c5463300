using Intercom.Documentation.Tests.Code;

namespace Intercom.Documentation.Tests.Pages;

/// <summary>Each recipe of the cookbook is a program that runs on the test server, and prints what its page says.</summary>
[NonParallelizable]
public class CookbookTests : SnippetTests
{
    private static IEnumerable<PageSnippet> Recipes => SnippetReader.Read("cookbook");

    [TestCaseSource(nameof(Recipes))]
    public async Task A_recipe_prints_what_its_page_says(PageSnippet recipe)
    {
        string output = await RunAsync(SnippetProgram.Compile(recipe));

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
