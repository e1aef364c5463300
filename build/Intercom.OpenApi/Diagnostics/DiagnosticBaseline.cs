using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Diagnostics;

/// <summary>
/// The accepted warnings, in openapi/review.yaml: what the last update left to review, such as names given by rule. A build accepts these
/// and fails on any other warning.
/// </summary>
public sealed class DiagnosticBaseline
{
    private readonly HashSet<(DiagnosticKind Kind, string Place)> _accepted = [];

    private DiagnosticBaseline(IEnumerable<(DiagnosticKind Kind, string Place)> accepted) => _accepted = [.. accepted];

    /// <summary>A baseline that accepts nothing.</summary>
    public static DiagnosticBaseline Empty { get; } = new([]);

    /// <summary>Number of accepted warnings.</summary>
    public int Count => _accepted.Count;

    /// <summary>Reads a baseline.</summary>
    /// <param name="content">The places by kind.</param>
    /// <param name="name">The name of the file, for messages.</param>
    /// <exception cref="DescriptionException">A kind is unknown.</exception>
    public static DiagnosticBaseline Parse(JObject content, string name) => new(content.Properties()
        .SelectMany(kind => Enum.TryParse(kind.Name, ignoreCase: true, out DiagnosticKind known)
            ? (kind.Value as JArray ?? []).Select(place => (known, (string)place!))
            : throw new DescriptionException($"{name}: {kind.Name} is none of {string.Join(", ", Enum.GetNames<DiagnosticKind>())}.")));

    /// <summary>Returns the content of a baseline that accepts the warnings of a run.</summary>
    /// <param name="diagnostics">The diagnostics of the run.</param>
    public static JObject Accepting(DiagnosticBag diagnostics) => new(diagnostics.Warnings
        .GroupBy(diagnostic => diagnostic.Kind)
        .Select(kind => new JProperty(CamelCase(kind.Key.ToString()), new JArray(kind.Select(diagnostic => diagnostic.Place)))));

    /// <summary>Requires that all warnings of a run are accepted.</summary>
    /// <param name="diagnostics">The diagnostics of the run.</param>
    /// <exception cref="DescriptionException">A warning is not accepted.</exception>
    public void Require(DiagnosticBag diagnostics)
    {
        List<Diagnostic> others = [.. diagnostics.InOrder.Where(diagnostic => !_accepted.Contains((diagnostic.Kind, diagnostic.Place)))];
        if (others.Count > 0)
        {
            throw new DescriptionException(others);
        }
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
