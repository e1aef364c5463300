namespace Intercom.Tests.Support;

/// <summary>A folder of its own for a test, gone with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("intercom-tests-");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public string FullName => _folder.FullName;

    public IEnumerable<string> Names => _folder.EnumerateFileSystemInfos().Select(entry => entry.Name);

    public void Dispose() => _folder.Delete(recursive: true);
}
