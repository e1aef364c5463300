using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Diagnostics;

/// <summary>
/// openapi/review.yaml: what an update has left for a person, such as names that a rule gave. The build takes that as it is, and refuses
/// everything of this kind that is not listed, so that a slip in an overlay does not pass for it.
/// </summary>
public sealed class DiagnosticBaseline
{
    private const string Heading = """
        # What the last update left for a person to look at: names that a rule gave, parts without documentation, overlay actions that
        # match nothing any more. Written by `dotnet run --project build/Intercom.OpenApi -- update`; the build takes what is listed here, and
        # refuses the same elsewhere. What is settled in an overlay can be taken out.

        """;

    private readonly HashSet<(DiagnosticKind Kind, string Place)> _listed = [];

    private DiagnosticBaseline(IEnumerable<(DiagnosticKind Kind, string Place)> listed) => _listed = [.. listed];

    public int Count => _listed.Count;

    /// <summary>Reads the file; where there is none, nothing is left to a person.</summary>
    public static DiagnosticBaseline Read(string path)
    {
        if (!File.Exists(path))
        {
            return new DiagnosticBaseline([]);
        }

        return new DiagnosticBaseline(YamlFile.Read(path).Properties().SelectMany(kind => Enum.TryParse(kind.Name, ignoreCase: true, out DiagnosticKind known)
            ? (kind.Value as JArray ?? []).Select(place => (known, (string)place!))
            : throw new DescriptionException($"{path}: {kind.Name} is none of {string.Join(", ", Enum.GetNames<DiagnosticKind>())}.")));
    }

    /// <summary>Writes what was found; nothing at all deletes the file.</summary>
    public static void Write(string path, DiagnosticBag diagnostics)
    {
        JObject kinds = new(diagnostics.All
            .GroupBy(diagnostic => diagnostic.Kind)
            .Select(kind => new JProperty(CamelCase(kind.Key.ToString()), new JArray(kind.Select(diagnostic => diagnostic.Place)))));
        if (kinds.HasValues)
        {
            TextFile.WriteIfChanged(path, Heading.ReplaceLineEndings("\n") + YamlWriter.Format(kinds));
        }
        else
        {
            File.Delete(path);
        }
    }

    /// <summary>Refuses what was found and is not listed.</summary>
    public void Require(DiagnosticBag diagnostics)
    {
        List<Diagnostic> unlisted = [.. diagnostics.InOrder.Where(diagnostic => !_listed.Contains((diagnostic.Kind, diagnostic.Place)))];
        if (unlisted.Find(diagnostic => diagnostic.Kind != DiagnosticKind.Undocumented) is { } first)
        {
            throw new DescriptionException(first.Problem);
        }

        if (unlisted.Count > 0)
        {
            throw new DescriptionException(
                $"{unlisted.Count} parts of the description say nothing of what they are. Document them in openapi/overlays/30-docs:{Environment.NewLine}"
                + string.Join(Environment.NewLine, unlisted.Take(20).Select(diagnostic => "  " + diagnostic.Problem)));
        }
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
