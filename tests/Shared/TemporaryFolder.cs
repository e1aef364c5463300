namespace Intercom.Tests.Shared;

/// <summary>A folder for one test, deleted with its content at the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("intercom-tests-");

    public string Root => _folder.FullName;

    /// <summary>The names of the files and folders in it.</summary>
    public IEnumerable<string> Names => _folder.EnumerateFileSystemInfos().Select(entry => entry.Name);

    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>Writes a file, and the folders that it is in.</summary>
    /// <returns>The path of the file.</returns>
    public string Write(string name, string text)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
