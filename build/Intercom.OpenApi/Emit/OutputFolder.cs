using System.Text.RegularExpressions;
using Intercom.OpenApi.Diagnostics;
using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Emit;

/// <summary>The folder of the generated files, which holds nothing else.</summary>
/// <param name="root">The path of the folder.</param>
/// <param name="names">How its file system compares the names of files.</param>
public sealed partial class OutputFolder(string root, StringComparer names)
{
    private static readonly EnumerationOptions WithoutLinks =
        new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    /// <summary>The usual comparison of file names on this platform.</summary>
    public static StringComparer DefaultNameComparer =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>Writes files, by their paths within the folder, and deletes the sources that are not among them.</summary>
    /// <exception cref="DescriptionException">A path does not lead to a file within the folder. Nothing is written then.</exception>
    public void Write(IReadOnlyDictionary<string, string> files)
    {
        foreach (string path in files.Keys)
        {
            RejectOutside(path);
        }

        foreach ((string path, string text) in files)
        {
            TextFile.WriteIfChanged(Path.Combine(root, path), text);
        }

        HashSet<string> kept = files.Keys.Select(path => Path.GetFullPath(Path.Combine(root, path))).ToHashSet(names);
        foreach (
            string stale in Directory.EnumerateFiles(root, "*.cs", WithoutLinks)
                .Where(path => !kept.Contains(Path.GetFullPath(path)))
                .ToList())
        {
            File.Delete(stale);
        }
    }

    private void RejectOutside(string path)
    {
        string whole = Path.GetFullPath(Path.Combine(root, path));
        string within = Path.GetFullPath(root).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        if (
            !Inside().IsMatch(path)
                || path.Split('/').Any(IsDevice)
                || !whole.StartsWith(within, StringComparison.Ordinal)
                || HasLink(whole))
        {
            throw new DescriptionException(
                $"The path '{path.ReplaceLineEndings(" ")}' does not lead to a file within {root}. Nothing was written.");
        }
    }

    // On Windows these are devices in any folder, with any extension.
    private static bool IsDevice(string segment) => DeviceName().IsMatch(segment);

    // A link in the folder leads out of it.
    private bool HasLink(string whole)
    {
        string limit = Path.GetFullPath(root).TrimEnd(Path.DirectorySeparatorChar);
        for (string? path = whole; path is not null && path.Length > limit.Length; path = Path.GetDirectoryName(path))
        {
            if (
                new FileInfo(path) is { Exists: true, LinkTarget: not null }
                    || new DirectoryInfo(path) is { Exists: true, LinkTarget: not null })
            {
                return true;
            }
        }

        return false;
    }


    [
        GeneratedRegex(
            @"\A[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*(?<![.])\z",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 30_000),
    ]
    private static partial Regex Inside();


    [
        GeneratedRegex(
            @"\A(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\.|\z)",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
            matchTimeoutMilliseconds: 30_000),
    ]
    private static partial Regex DeviceName();
}
