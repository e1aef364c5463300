namespace Intercom.Fitting;

/// <summary>A source that is not compiled.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Reason">What it speaks of and there is not, in the words of the compiler.</param>
public sealed record LeftOutSource(string Path, string Reason);
