using Intercom.OpenApi.Description;

namespace Intercom.OpenApi.Generation;

/// <summary>Cuts the one file that NSwag writes into one file per type, at the marks that the templates leave.</summary>
public static class SourceSplitter
{
    private const string Mark = "//@@FILE ";

    public static IReadOnlyDictionary<string, string> Split(string source)
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        HashSet<string> paths = new(StringComparer.OrdinalIgnoreCase);
        foreach (string part in source.ReplaceLineEndings("\n").Split(Mark).Skip(1))
        {
            int end = part.IndexOf('\n', StringComparison.Ordinal);
            string path = part[..end].Trim();
            if (!paths.Add(path))
            {
                throw new DescriptionException($"NSwag wrote {path} twice: two types have one name, but for capitals. Rename one in openapi/overlays/20-names.yaml.");
            }

            files.Add(path, Tidy(part[(end + 1)..]));
        }

        return files.Count > 0
            ? files
            : throw new DescriptionException("NSwag wrote nothing that the templates marked. Are the templates in build/templates?");
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
