using Intercom.OpenApi.Diagnostics;

namespace Intercom.OpenApi.Emit;

/// <summary>Splits the output of NSwag into one file per type, at the lines that the templates write.</summary>
public static class SourceSplitter
{
    /// <summary>Splits a source.</summary>
    /// <param name="source">What NSwag wrote.</param>
    /// <param name="separator">The beginning of the line before each file; the path of the file follows.</param>
    /// <returns>The texts of the files by their paths.</returns>
    public static IReadOnlyDictionary<string, string> Split(string source, string separator)
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        HashSet<string> paths = new(StringComparer.OrdinalIgnoreCase);
        foreach (string part in ("\n" + source.ReplaceLineEndings("\n")).Split("\n" + separator).Skip(1))
        {
            int end = part.IndexOf('\n', StringComparison.Ordinal);
            string path = (end < 0 ? part : part[..end]).Trim();
            if (!paths.Add(path))
            {
                throw new DescriptionException(
                    $"NSwag wrote {path} twice: two types have one name, but for capitals. Rename one in openapi/overlays/20-names.yaml.");
            }

            files.Add(path, Tidy(end < 0 ? string.Empty : part[(end + 1)..]));
        }

        return files.Count > 0
            ? files
            : throw new DescriptionException(
                "The output of NSwag has none of the lines that separate files. Check the templates in build/templates.");
    }

    // A template that loops over members starts each with an empty line, so that there is one too many after a brace.
    private static string Tidy(string text)
    {
        List<string> lines = [];
        foreach (string line in text.Split('\n').Select(line => line.TrimEnd()))
        {
            bool isExtra = line.Length == 0 && (lines.Count == 0 || lines[^1].Length == 0 || lines[^1].TrimStart() == "{");
            if (!isExtra)
            {
                lines.Add(line);
            }
        }

        return string.Join('\n', lines).TrimEnd('\n') + "\n";
    }
}
