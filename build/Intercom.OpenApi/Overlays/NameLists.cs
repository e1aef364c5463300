using System.Text.RegularExpressions;

namespace Intercom.OpenApi.Overlays;

/// <summary>The lists of names, such as ['a','b'], in a JSONPath.</summary>
public static partial class NameLists
{
    /// <summary>The path once for every name of its lists, with the name instead of its list and with the other lists complete.</summary>
    public static IEnumerable<string> OneNameEach(string path) =>
        from list in List().Matches(path)
        from name in Name().Matches(list.Value)
        select $"{path[..list.Index]}[{name.Value}]{path[(list.Index + list.Length)..]}";


    [
        GeneratedRegex(
            @"\[\s*'(?:[^'\\]|\\.)*'(?:\s*,\s*'(?:[^'\\]|\\.)*')+\s*\]",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 30_000),
    ]
    private static partial Regex List();

    [GeneratedRegex(@"'(?:[^'\\]|\\.)*'", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Name();
}
