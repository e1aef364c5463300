using System.Text.RegularExpressions;

namespace Intercom.OpenApi.Overlays;

/// <summary>The lists of names, such as ['a','b'], in a JSONPath.</summary>
public static partial class NameLists
{
    /// <summary>The path once for every name of its lists, with that name in place of its list and the other lists whole.</summary>
    public static IEnumerable<string> OneNameEach(string path) =>
        from list in List().Matches(path)
        from name in Name().Matches(list.Value)
        select $"{path[..list.Index]}[{name.Value}]{path[(list.Index + list.Length)..]}";


    [
        GeneratedRegex(
            @"\[\s*'(?:[^'\\]|\\.)*'(?:\s*,\s*'(?:[^'\\]|\\.)*')+\s*\]",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 1000),
    ]
    private static partial Regex List();

    [GeneratedRegex(@"'(?:[^'\\]|\\.)*'", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
