namespace Intercom.Fitting;

/// <summary>Folders of sources as other projects compile them.</summary>
internal static class PackagedSources
{
    private static readonly string[] NoSources = ["bin", "obj", "Generated"];

    public static void Write(DirectoryInfo[] folders, HashSet<string> without, DirectoryInfo target, bool isInternal)
    {
        HashSet<string> written = new(StringComparer.OrdinalIgnoreCase);
        foreach (string folder in folders.Where(folder => folder.Exists).Select(folder => folder.FullName))
        {
            foreach (string path in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            {
                string name = Path.GetRelativePath(folder, path);
                if (!NoSources.Contains(name.Split(Path.DirectorySeparatorChar)[0], StringComparer.Ordinal) && !without.Contains(path))
                {
                    written.Add(WriteOne(path, Path.Combine(target.FullName, name), isInternal));
                }
            }
        }

        DeleteOthers(target, written);
    }

    private static string WriteOne(string source, string target, bool isInternal)
    {
        string text = PackagedSource.Of(File.ReadAllText(source), isInternal);
        if (!File.Exists(target) || !string.Equals(File.ReadAllText(target), text, StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }

        return Path.GetFullPath(target);
    }

    private static void DeleteOthers(DirectoryInfo target, HashSet<string> written)
    {
        target.Create();
        foreach (FileInfo file in target.EnumerateFiles("*.cs", SearchOption.AllDirectories).Where(file => !written.Contains(file.FullName)).ToList())
        {
            file.Delete();
        }
    }
}
