namespace Intercom.Fitting;

/// <summary>A part of a source that is not compiled.</summary>
/// <param name="Path">The path of the source.</param>
/// <param name="Member">The type or member that goes; null when the whole source does.</param>
/// <param name="Reason">What it speaks of and there is not, in the words of the compiler.</param>
public sealed record LeftOut(string Path, string? Member, string Reason);
