namespace Intercom.OpenApi.Diagnostics;

/// <summary>The severity of a diagnostic.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Nothing has to be done.</summary>
    Info,

    /// <summary>A rule filled a gap. A build of the repository fails unless the baseline accepts it.</summary>
    Warning,

    /// <summary>Nothing can be generated.</summary>
    Error,
}
