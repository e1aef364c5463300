using System.Globalization;

namespace Intercom.OpenApi.Update;

/// <summary>An error of a build.</summary>
/// <param name="File">The file, relative to the root of the repository where it is in it.</param>
/// <param name="Line">The line; 0 where the error has none.</param>
/// <param name="Code">The code, such as CS1061.</param>
/// <param name="Message">The words of the compiler.</param>
public sealed record BuildError(string File, int Line, string Code, string Message)
{
    private static readonly string[] MadeByTools = ["obj", "Generated"];

    /// <summary>Whether it is in a hand-written source.</summary>
    public bool IsInHandWrittenSource =>
        File.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && !Path.IsPathRooted(File)
        && !File.Split('/').SkipLast(1).Intersect(MadeByTools, StringComparer.Ordinal).Any();

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}{(Line > 0 ? $"({Line})" : string.Empty)}: {Code}: {Message}");
}
