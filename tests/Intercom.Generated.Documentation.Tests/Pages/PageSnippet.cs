namespace Intercom.Documentation.Tests.Pages;

/// <summary>A block of C# on a page of the documentation.</summary>
/// <param name="Page">The path of the page in the folder of the documentation.</param>
/// <param name="Line">The line of the page at which the block starts.</param>
/// <param name="Code">The C#, as top-level statements.</param>
/// <param name="IsRun">Whether it is run on the test server; otherwise it is only compiled.</param>
/// <param name="Output">What it prints; null where the page does not say.</param>
public sealed record PageSnippet(string Page, int Line, string Code, bool IsRun, string? Output)
{
    public override string ToString() => $"{Page}({Line})";
}
