using System.Text.RegularExpressions;

namespace Intercom.OpenApi.Naming;

/// <summary>Words of names in PascalCase, and their singular and plural.</summary>
public static partial class Noun
{
    private static readonly HashSet<string> Uncountable = new(StringComparer.OrdinalIgnoreCase)
    {
        "Access", "Analytics", "Content", "Data", "Feedback", "History", "Info", "Information", "Metadata", "News", "Progress",
        "Series", "Settings", "Sms", "Usage",
    };

    /// <summary>The words of a name.</summary>
    public static IReadOnlyList<string> Words(string name) => [.. Word().Matches(name).Select(word => word.Value)];

    /// <summary>Whether the last word is in the plural.</summary>
    public static bool IsPlural(string name) =>
        name.EndsWith('s')
            && !name.EndsWith("ss", StringComparison.Ordinal)
            && !name.EndsWith("us", StringComparison.Ordinal)
            && !name.EndsWith("is", StringComparison.Ordinal)
        && !Uncountable.Contains(Last(name));

    /// <summary>The name with its last word in the singular.</summary>
    public static string One(string name) => !IsPlural(name) ? name : name switch
    {
        _ when name.EndsWith("ies", StringComparison.Ordinal) => name[..^3] + "y",
        _ when new[] { "sses", "uses", "shes", "ches", "xes" }.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) => name[..^2],
        _ => name[..^1],
    };

    /// <summary>The name with its last word in the plural, where it is a noun that has one.</summary>
    public static string Many(string name) => name switch
    {
        _ when name.Length == 0
            || IsPlural(name)
            || Uncountable.Contains(Last(name))
            || name.EndsWith("ed", StringComparison.Ordinal) => name,
        _ when name.EndsWith('y') && name.Length > 1 && !"aeiou".Contains(name[^2], StringComparison.Ordinal) => name[..^1] + "ies",
        _ when new[] { "s", "sh", "ch", "x" }.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) => name + "es",
        _ => name + "s",
    };

    /// <summary>Whether two names are the same but for their number.</summary>
    public static bool AreSame(string first, string second) => string.Equals(One(first), One(second), StringComparison.OrdinalIgnoreCase);

    private static string Last(string name) => Words(name) is [.., { } last] ? last : name;

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Word();
}
