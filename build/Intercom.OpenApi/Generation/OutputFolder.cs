using Intercom.OpenApi.Description;

namespace Intercom.OpenApi.Generation;

/// <summary>The folder of the generated files, which holds nothing else.</summary>
/// <param name="root">The path of the folder.</param>
/// <param name="names">How its file system compares the names of files.</param>
public sealed class OutputFolder(string root, StringComparer names)
{
    /// <summary>How file systems of this machine usually compare names.</summary>
    public static StringComparer UsualNames => OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>Writes files, by their paths within the folder, and deletes the sources that are not among them.</summary>
    public void Write(IReadOnlyDictionary<string, string> files)
    {
        foreach ((string path, string text) in files)
        {
            TextFile.WriteIfChanged(Path.Combine(root, path), text);
        }

        HashSet<string> kept = files.Keys.Select(path => Path.GetFullPath(Path.Combine(root, path))).ToHashSet(names);
        foreach (string stale in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Where(path => !kept.Contains(Path.GetFullPath(path))).ToList())
        {
            File.Delete(stale);
        }
    }
}
