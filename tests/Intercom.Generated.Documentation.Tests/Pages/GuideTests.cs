using System.Reflection;

namespace Intercom.Documentation.Tests.Pages;

/// <summary>The code of the guides compiles, and runs on the test server.</summary>
[NonParallelizable]
public class GuideTests : SnippetTests
{
    private static IEnumerable<PageSnippet> Snippets => SnippetReader.Read("guides").Concat(SnippetReader.Read("migration"));

    [TestCaseSource(nameof(Snippets))]
    public async Task The_code_of_a_guide_compiles_and_runs(PageSnippet snippet)
    {
        MethodInfo program = SnippetProgram.Compile(snippet);
        if (!snippet.IsRun)
        {
            return;
        }

        string output = await RunAsync(program);

        if (snippet.Output is { } expected)
        {
            output.Should().Be(expected);
        }
    }

    [Test]
    public void Most_code_of_the_guides_is_run() =>
        Snippets.Count(snippet => snippet.IsRun).Should().BeGreaterThan(Snippets.Count(snippet => !snippet.IsRun));
}
