namespace Intercom.OpenApi.Diagnostics;

/// <summary>An error in the description, the overlays or nswag.json, or warnings that the baseline does not accept.</summary>
public sealed class DescriptionException : Exception
{
    private const int MaxShown = 20;

    /// <summary>Creates the exception of one error.</summary>
    /// <param name="message">The place, the problem and how to correct it.</param>
    /// <param name="inner">The cause; null for none.</param>
    public DescriptionException(string message, Exception? inner = null)
        : base(message, inner) => Diagnostics = [Diagnostic.Error(message)];

    /// <summary>Creates the exception of diagnostics that fail a build.</summary>
    /// <param name="diagnostics">The diagnostics, at least one.</param>
    public DescriptionException(IReadOnlyList<Diagnostic> diagnostics)
        : base(Summarize(diagnostics)) => Diagnostics = diagnostics;

    /// <summary>The diagnostics that fail the build.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    // The first is corrected first; parts without documentation are best written together.
    private static string Summarize(IReadOnlyList<Diagnostic> diagnostics)
    {
        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Kind != DiagnosticKind.Undocumented) is { } first)
        {
            return first.Message;
        }

        IEnumerable<string> shown = diagnostics.Take(MaxShown).Select(diagnostic => $"  {diagnostic.Problem}: {diagnostic.Place}");
        return string.Join(
            Environment.NewLine,
            shown.Prepend(
                $"{diagnostics.Count} parts of the description have no documentation. Document them in openapi/overlays/30-docs:"));
    }
}
