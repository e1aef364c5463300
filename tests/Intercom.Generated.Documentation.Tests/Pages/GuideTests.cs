using System.Reflection;
using Intercom.Documentation.Tests.Examples;

namespace Intercom.Documentation.Tests.Pages;

/// <summary>The code of the guides compiles, and runs on the test server.</summary>
[NonParallelizable]
public class GuideTests
{
    private ExampleWorkspace _workspace = null!;
    private TemporaryFolder _folder = null!;
    private string _previousFolder = string.Empty;

    private static IEnumerable<PageSnippet> Snippets => SnippetReader.Read("guides").Concat(SnippetReader.Read("migration"));

    // Pages read and write files where they are run.
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

    [TestCaseSource(nameof(Snippets))]
    public async Task The_code_of_a_guide_compiles_and_runs(PageSnippet snippet)
    {
        MethodInfo program = SnippetProgram.Compile(snippet);
        if (!snippet.IsRun)
        {
            return;
        }

        _workspace.Restore();
        string output = await SnippetProgram.RunAsync(program, _workspace);

        if (snippet.Output is { } expected)
        {
            output.Should().Be(expected);
        }
    }

    [Test]
    public void Most_code_of_the_guides_is_run() =>
        Snippets.Count(snippet => snippet.IsRun).Should().BeGreaterThan(Snippets.Count(snippet => !snippet.IsRun));
}
