using System.Text.RegularExpressions;
using Intercom.OpenApi.Document;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Naming;

/// <summary>Names in C#: those of overlays, otherwise the name in JSON in PascalCase.</summary>
public static partial class CSharpName
{
    public static string Pascal(string name)
    {
        string joined = string.Concat(Word().Matches(name).Select(word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]));
        return joined.Length > 0 && char.IsAsciiDigit(joined[0]) ? "Value" + joined : joined;
    }

    public static string Camel(string name)
    {
        string pascal = Pascal(name);
        return pascal.Length > 0 ? char.ToLowerInvariant(pascal[0]) + pascal[1..] : pascal;
    }

    /// <summary>The C# type of a component: its x-csharp-name, otherwise its name in PascalCase.</summary>
    /// <param name="component">The component.</param>
    public static string OfComponent(JProperty component) => Given((JObject)component.Value) ?? Pascal(component.Name);

    public static string? Given(JObject schema) => (string?)schema[SpecExtensions.Name];

    public static string Singular(string name) => name switch
    {
        _ when name.EndsWith("ies", StringComparison.Ordinal) => name[..^3] + "y",
        _ when name.EndsWith("ses", StringComparison.Ordinal) => name[..^2],
        _ when name.EndsWith('s')
            && !name.EndsWith("ss", StringComparison.Ordinal)
            && !name.EndsWith("us", StringComparison.Ordinal) => name[..^1],
        _ => name + "Item",
    };

    public static bool IsValid(string name) => Identifier().IsMatch(name);

    public static bool IsValidParameter(string name) => Parameter().IsMatch(name);

    [GeneratedRegex("[A-Za-z0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Word();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Identifier();

    [GeneratedRegex("^[a-z][A-Za-z0-9]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Parameter();
}
