using Intercom.OpenApi.Pipeline;

namespace Intercom.OpenApi.Update;

/// <summary>The hand-written sources that the last build did not compile, because what they belong to is not generated.</summary>
public static class NotCompiledSources
{
    /// <summary>The name of the list that the build of a project leaves among its intermediate files.</summary>
    public const string FileName = "not-compiled.txt";

    private static readonly string[] Folders = ["src", "tests", "samples"];

    /// <summary>Reads the lists of all projects.</summary>
    /// <returns>The paths within the repository.</returns>
    public static IReadOnlyList<string> Find(Repository repository) =>
    [
        .. Folders.Select(folder => Path.Combine(repository.Root, folder))
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateDirectories)
            .Select(project => Path.Combine(project, "obj"))
            .Where(Directory.Exists)
            .SelectMany(intermediate => Directory.EnumerateFiles(intermediate, FileName, SearchOption.AllDirectories))
            .SelectMany(File.ReadAllLines)
            .Where(line => line.Length > 0)
            .Select(path => Path.GetRelativePath(Path.GetFullPath(repository.Root), path).Replace('\\', '/'))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];
}
