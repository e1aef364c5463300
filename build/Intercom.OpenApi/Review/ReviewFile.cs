using Intercom.OpenApi.Description;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Review;

/// <summary>
/// openapi/review.yaml: what an update has left for a person, such as names that a rule gave. The build takes that as it is, and refuses
/// everything of this kind that is not listed, so that a slip in an overlay does not pass for it.
/// </summary>
public sealed class ReviewFile
{
    private const string Heading = """
        # What the last update left for a person to look at: names that a rule gave, parts without documentation, overlay actions that
        # match nothing any more. Written by `dotnet run --project build/Intercom.OpenApi -- update`; the build takes what is listed here, and
        # refuses the same elsewhere. What is settled in an overlay can be taken out.

        """;

    private readonly HashSet<(FindingKind Kind, string Place)> _listed = [];

    private ReviewFile(IEnumerable<(FindingKind Kind, string Place)> listed) => _listed = [.. listed];

    public int Count => _listed.Count;

    /// <summary>Reads the file; where there is none, nothing is left to a person.</summary>
    public static ReviewFile Read(string path)
    {
        if (!File.Exists(path))
        {
            return new ReviewFile([]);
        }

        return new ReviewFile(YamlFile.Read(path).Properties().SelectMany(kind => Enum.TryParse(kind.Name, ignoreCase: true, out FindingKind known)
            ? (kind.Value as JArray ?? []).Select(place => (known, (string)place!))
            : throw new DescriptionException($"{path}: {kind.Name} is none of {string.Join(", ", Enum.GetNames<FindingKind>())}.")));
    }

    /// <summary>Writes what was found; nothing at all deletes the file.</summary>
    public static void Write(string path, Findings findings)
    {
        JObject kinds = new(findings.All
            .GroupBy(finding => finding.Kind)
            .Select(kind => new JProperty(CamelCase(kind.Key.ToString()), new JArray(kind.Select(finding => finding.Place)))));
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
    public void Demand(Findings findings)
    {
        List<Finding> unlisted = [.. findings.InOrder.Where(finding => !_listed.Contains((finding.Kind, finding.Place)))];
        if (unlisted.Find(finding => finding.Kind != FindingKind.Undocumented) is { } first)
        {
            throw new DescriptionException(first.Problem);
        }

        if (unlisted.Count > 0)
        {
            throw new DescriptionException(
                $"{unlisted.Count} parts of the description say nothing of what they are. Document them in openapi/overlays/30-docs:{Environment.NewLine}"
                + string.Join(Environment.NewLine, unlisted.Take(20).Select(finding => "  " + finding.Problem)));
        }
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
