namespace Intercom.OpenApi.Review;

/// <summary>What rules decided while a description was prepared, each once.</summary>
public sealed class Findings
{
    private readonly OrderedDictionary<(FindingKind Kind, string Place), Finding> _findings = [];

    /// <summary>In the order in which they were found.</summary>
    public IEnumerable<Finding> InOrder => _findings.Values;

    /// <summary>In the order of their kinds and places.</summary>
    public IEnumerable<Finding> All => _findings.Values.OrderBy(finding => finding.Kind).ThenBy(finding => finding.Place, StringComparer.Ordinal);

    public void Add(Finding finding) => _findings.TryAdd((finding.Kind, finding.Place), finding);

    public IReadOnlyList<Finding> Of(FindingKind kind) => [.. All.Where(finding => finding.Kind == kind)];
}
