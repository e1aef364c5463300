namespace Intercom.Tests.Shared;

/// <summary>A temporary folder that is the current one until it is disposed. For tests of code that uses relative paths.</summary>
internal sealed class WorkingFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _previous = Environment.CurrentDirectory;

    public WorkingFolder() => Environment.CurrentDirectory = _folder.Root;

    public void Dispose()
    {
        Environment.CurrentDirectory = _previous;
        _folder.Dispose();
    }
}
