namespace Intercom.OpenApi.Diagnostics;

/// <summary>What rules decided while a description was prepared, each once.</summary>
public sealed class DiagnosticBag
{
    private readonly OrderedDictionary<(DiagnosticKind Kind, string Place), Diagnostic> _diagnostics = [];

    /// <summary>In the order in which they were found.</summary>
    public IEnumerable<Diagnostic> InOrder => _diagnostics.Values;

    /// <summary>In the order of their kinds and places.</summary>
    public IEnumerable<Diagnostic> All => _diagnostics.Values.OrderBy(diagnostic => diagnostic.Kind).ThenBy(diagnostic => diagnostic.Place, StringComparer.Ordinal);

    public void Add(Diagnostic diagnostic) => _diagnostics.TryAdd((diagnostic.Kind, diagnostic.Place), diagnostic);

    public IReadOnlyList<Diagnostic> Of(DiagnosticKind kind) => [.. All.Where(diagnostic => diagnostic.Kind == kind)];
}
