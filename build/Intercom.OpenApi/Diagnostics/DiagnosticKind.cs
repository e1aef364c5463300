namespace Intercom.OpenApi.Diagnostics;

/// <summary>What there is for a person to look at.</summary>
public enum DiagnosticKind
{
    /// <summary>An action of an overlay that finds nothing to apply to.</summary>
    UnmatchedAction,

    /// <summary>An action of an overlay that says what the description says by now.</summary>
    NeedlessAction,

    /// <summary>An operation, a type, a member, a value or a parameter that a rule has named.</summary>
    NamedByRule,

    /// <summary>A part of the description that a neutral sentence documents.</summary>
    Undocumented,

    /// <summary>A part of the description that C# shows more loosely than it is.</summary>
    Relaxed,
}
