using System.Reflection;
using Intercom.Documentation.Tests.Examples;

namespace Intercom.Documentation.Tests.Pages;

/// <summary>Tests that run the code of pages on the test server.</summary>
public abstract class SnippetTests
{
    private ExampleWorkspace _workspace = null!;
    private WorkingFolder _folder = null!;

    // Pages read and write files where they are run.
    [OneTimeSetUp]
    public async Task CreateWorkspace()
    {
        _workspace = await ExampleWorkspace.CreateRunningAsync();
        _folder = new WorkingFolder();
    }

    [OneTimeTearDown]
    public void DisposeWorkspace()
    {
        _folder.Dispose();
        _workspace.Dispose();
    }

    /// <summary>Runs a compiled block in the workspace of the examples, as it was before the first block.</summary>
    /// <returns>The text that it printed.</returns>
    protected Task<string> RunAsync(MethodInfo program)
    {
        _workspace.Restore();
        return SnippetProgram.RunAsync(program, _workspace);
    }
}
