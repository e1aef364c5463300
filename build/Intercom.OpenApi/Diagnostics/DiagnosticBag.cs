namespace Intercom.OpenApi.Diagnostics;

/// <summary>The diagnostics of one run. A warning of the same kind and place is kept once.</summary>
public sealed class DiagnosticBag
{
    private readonly OrderedDictionary<(DiagnosticKind Kind, string Place), Diagnostic> _warnings = [];
    private readonly List<Diagnostic> _changes = [];

    /// <summary>The warnings in the order in which they were reported.</summary>
    public IEnumerable<Diagnostic> InOrder => _warnings.Values;

    /// <summary>The warnings by kind and place.</summary>
    public IEnumerable<Diagnostic> Warnings =>
        _warnings.Values.OrderBy(diagnostic => diagnostic.Kind).ThenBy(diagnostic => diagnostic.Place, StringComparer.Ordinal);

    /// <summary>The changes that normalized an incoming description, in their order.</summary>
    public IReadOnlyList<Diagnostic> Changes => _changes;

    /// <summary>Adds a diagnostic.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <exception cref="DescriptionException">The diagnostic is an error.</exception>
    public void Add(Diagnostic diagnostic)
    {
        switch (diagnostic.Severity)
        {
            case DiagnosticSeverity.Error:
                throw new DescriptionException([diagnostic]);
            case DiagnosticSeverity.Info:
                _changes.Add(diagnostic);
                break;
            default:
                _warnings.TryAdd((diagnostic.Kind, diagnostic.Place), diagnostic);
                break;
        }
    }

    /// <summary>Adds a change that normalized an incoming description.</summary>
    /// <param name="place">The place of the change.</param>
    /// <param name="change">The change.</param>
    public void Normalized(string place, string change) =>
        Add(new Diagnostic(DiagnosticKind.Normalized, place, string.Empty, string.Empty, change));

    /// <summary>The warnings of one kind, by place.</summary>
    /// <param name="kind">The kind.</param>
    public IReadOnlyList<Diagnostic> Of(DiagnosticKind kind) => [.. Warnings.Where(diagnostic => diagnostic.Kind == kind)];
}
