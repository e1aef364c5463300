using Intercom.OpenApi.Update;

namespace Intercom.OpenApi.Diagnostics;

/// <summary>Something that a rule decided because no person has.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Place">Where it is, in the words of messages.</param>
/// <param name="Problem">What a person has to mend.</param>
/// <param name="Decision">What was made of it meanwhile.</param>
/// <param name="Doubt">Why the decision is likely to be a bad one; null where nothing speaks against it.</param>
public sealed record Diagnostic(DiagnosticKind Kind, string Place, string Problem, string ActionItem, string? Doubt = null)
{
    /// <summary>The operation or schema that it is about, for lists.</summary>
    public override string ToString() => $"{Place}: {ActionItem}";
}
