using System.Globalization;
using System.Text.RegularExpressions;

namespace Intercom.OpenApi.Update;

/// <summary>Reads the errors out of a log of MSBuild. An error of several frameworks or projects is one.</summary>
public static partial class BuildLog
{
    /// <summary>Reads errors.</summary>
    /// <param name="lines">The lines of the log.</param>
    /// <param name="root">The folder of the repository.</param>
    public static IReadOnlyList<BuildError> Read(IEnumerable<string> lines, string root) =>
    [
        .. lines.Select(line => Error().Match(line))
            .Where(match => match.Success)
            .Select(
                match => new BuildError(
                    Relative(match.Groups["file"].Value, root),
                    Number(match.Groups["line"].Value),
                    match.Groups["code"].Value,
                    match.Groups["message"].Value.Trim()))
            .Distinct()
            .OrderBy(error => error.IsInHandWrittenSource ? 0 : 1)
            .ThenBy(error => error.File, StringComparer.Ordinal)
            .ThenBy(error => error.Line),
    ];

    private static string Relative(string file, string root)
    {
        string relative = Path.IsPathRooted(file) ? Path.GetRelativePath(root, file) : file;
        return (relative.StartsWith("..", StringComparison.Ordinal) ? file : relative).Replace('\\', '/');
    }

    private static int Number(string text) => text.Length > 0 ? int.Parse(text, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^\s*(\d+(:\d+)?>)?\s*(?<file>[^\s(].*?)(\((?<line>\d+)(,\d+)*\))?\s*:\s(\S+\s)?error\s"
        + @"(?<code>\w+)\s?:\s(?<message>.*?)(\s\[[^\]]+\])?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Error();
}
