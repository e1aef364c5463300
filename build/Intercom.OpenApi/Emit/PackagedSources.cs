namespace Intercom.OpenApi.Emit;

/// <summary>A folder of sources in the form that other projects compile.</summary>
public static class PackagedSources
{
    private static readonly string[] NoSources = ["bin", "obj", "Generated"];

    /// <summary>Writes the packaged form of all sources of a folder, and deletes other sources from the target.</summary>
    /// <param name="folder">The folder with the sources.</param>
    /// <param name="target">The folder for the packaged sources.</param>
    /// <param name="isInternal">Whether the types of the sources become internal.</param>
    public static void Write(string folder, string target, bool isInternal)
    {
        Dictionary<string, string> sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path))
            .Where(name => !NoSources.Contains(name.Split(Path.DirectorySeparatorChar)[0], StringComparer.Ordinal))
            .ToDictionary(
                name => name,
                name => PackagedSource.Of(File.ReadAllText(Path.Combine(folder, name)), isInternal),
                StringComparer.Ordinal);
        string list = Path.Combine(folder, GeneratedNames.FileName);
        if (File.Exists(list))
        {
            sources.Add(GeneratedNames.FileName, File.ReadAllText(list));
        }

        Directory.CreateDirectory(target);
        new OutputFolder(target, OutputFolder.DefaultNameComparer).Write(sources);
    }
}
