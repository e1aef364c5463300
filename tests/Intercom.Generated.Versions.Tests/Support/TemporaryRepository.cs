using Intercom.OpenApi.Pipeline;

namespace Intercom.Versions.Tests.Support;

/// <summary>A copy of what the update and the generator read of this repository.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TemporaryRepository()
    {
        foreach (string name in new[] { "openapi", "docs", Path.Combine("build", "templates") })
        {
            Copy(Path.Combine(ThisRepository.Root, name), Path.Combine(Root, name));
        }

        File.Copy(Path.Combine(ThisRepository.Root, "nswag.json"), Path.Combine(Root, "nswag.json"));
    }

    public string Root => _folder.Root;

    public Repository Files => new(Root);

    public string PathOf(string name) => _folder.PathOf(name);

    public void Dispose() => _folder.Dispose();

    private static void Copy(string source, string target)
    {
        foreach (string path in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(target, Path.GetRelativePath(source, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }
}
