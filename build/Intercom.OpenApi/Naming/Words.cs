using System.Text.RegularExpressions;

namespace Intercom.OpenApi.Naming;

/// <summary>Splits a name into words.</summary>
public static partial class Words
{
    /// <summary>The words of a PascalCase name with spaces between.</summary>
    public static string Of(string name) => name is "OK" ? name : Boundary().Replace(name, " ");

    /// <summary>The words of a name on the wire, such as away_mode_enabled or awayMode, in small letters.</summary>
    public static string Small(string name) => string.Join(' ', Part().Matches(name).Select(word => word.Value.ToLowerInvariant()));

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Boundary();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Part();
}
