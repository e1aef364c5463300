namespace Intercom.OpenApi.Diagnostics;

/// <summary>A diagnostic about a description: a gap that a rule filled, a change, or an error.</summary>
/// <param name="Kind">The subject.</param>
/// <param name="Place">The place in the description, or the overlay and its target.</param>
/// <param name="Problem">The problem, as a sentence without the place and the full stop; empty for information.</param>
/// <param name="Fix">How to correct it, as a sentence; empty for information.</param>
/// <param name="Effect">The effect on the generated code or the normalized description.</param>
/// <param name="Doubt">The reason why the effect is probably not intended; null for none.</param>
public sealed record Diagnostic(DiagnosticKind Kind, string Place, string Problem, string Fix, string Effect, string? Doubt = null)
{
    /// <summary>The severity, which follows from the kind.</summary>
    public DiagnosticSeverity Severity => Kind switch
    {
        DiagnosticKind.Normalized => DiagnosticSeverity.Info,
        DiagnosticKind.Invalid => DiagnosticSeverity.Error,
        _ => DiagnosticSeverity.Warning,
    };

    /// <summary>The message of a failed build: place, problem and fix.</summary>
    public string Message =>
        string.Join(' ', new[] { Place.Length > 0 ? $"{Place}: {Problem}." : Problem, Fix }.Where(part => part.Length > 0));

    /// <summary>Creates the error of an input that cannot be used.</summary>
    /// <param name="message">The whole message, with the place and the fix.</param>
    public static Diagnostic Error(string message) => new(DiagnosticKind.Invalid, string.Empty, message, string.Empty, string.Empty);

    /// <summary>Returns the place and the effect.</summary>
    public override string ToString() => $"{Place}: {Effect}";
}
