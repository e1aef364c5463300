namespace Intercom.OpenApi.Update;

/// <summary>
/// The accepted public APIs, by the name of the assembly. One framework represents all: the others differ only in polyfills.
/// </summary>
public static class PublicApiLists
{
    /// <summary>The name of a list within the folder of a project.</summary>
    public const string FileName = "PublicApi/api.txt";

    /// <summary>Finds the lists of the projects in a folder.</summary>
    /// <param name="sources">The folder that has a folder for each project.</param>
    /// <returns>The paths, by the name of the assembly.</returns>
    public static IReadOnlyDictionary<string, string> Find(string sources) => !Directory.Exists(sources)
        ? new Dictionary<string, string>(StringComparer.Ordinal)
        : Directory.EnumerateDirectories(sources)
            .Select(project => (Name: Path.GetFileName(project), List: Path.Combine(project, FileName)))
            .Where(project => File.Exists(project.List))
            .ToDictionary(project => project.Name, project => project.List, StringComparer.Ordinal);

    /// <summary>Reads the lists of the projects in a folder.</summary>
    /// <param name="sources">The folder that has a folder for each project.</param>
    public static IReadOnlyDictionary<string, string[]> Read(string sources) =>
        Find(sources).ToDictionary(project => project.Key, project => File.ReadAllLines(project.Value), StringComparer.Ordinal);
}
