using System.Text.RegularExpressions;

namespace Intercom.OpenApi.Naming;

/// <summary>Splits a name into words.</summary>
public static partial class Words
{
    /// <summary>The words of a PascalCase name with spaces between.</summary>
    public static string Of(string name) => name is "OK" ? name : Boundary().Replace(name, " ");

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Boundary();
}
