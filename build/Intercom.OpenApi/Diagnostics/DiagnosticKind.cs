namespace Intercom.OpenApi.Diagnostics;

/// <summary>The subject of a diagnostic.</summary>
public enum DiagnosticKind
{
    /// <summary>An overlay action that matches nothing.</summary>
    UnmatchedAction,

    /// <summary>An overlay action that changes nothing, because the description already has its content.</summary>
    NeedlessAction,

    /// <summary>An operation, type, member, value or parameter that was named by rule.</summary>
    NamedByRule,

    /// <summary>A part of the description with placeholder documentation.</summary>
    Undocumented,

    /// <summary>A part of the description that is less strict in C#.</summary>
    Relaxed,

    /// <summary>A part of an incoming description that was normalized.</summary>
    Normalized,

    /// <summary>A part of the description, of an overlay or of nswag.json that is invalid.</summary>
    Invalid,
}
