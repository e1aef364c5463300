using System.Text.RegularExpressions;
using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Documentation;

/// <summary>Writes placeholder documentation for a part without documentation, from what the description itself shows.</summary>
public static partial class PlaceholderDocumentation
{
    public static string For(DocumentationGap gap)
    {
        string name = LastName().Match(gap.Target).Groups["name"].Value;
        return gap switch
        {
            { Member: "summary" } => $"Sends {Call(gap.Target)}.",
            { Target: var target } when target.EndsWith(".description", StringComparison.Ordinal)
                && gap.Owner.ContainsKey("responses") =>
                    "The description does not document this operation. See the documentation of Intercom.",
            { Target: var target } when target.Contains(".parameters[?", StringComparison.Ordinal) => $"The parameter {name}.",
            { Target: var target } when target.StartsWith("$.components.schemas.", StringComparison.Ordinal)
                && !target.Contains(".properties.", StringComparison.Ordinal) => $"The object {name} of the API.",
            _ when name.Length > 0 => $"The value of {name}.",
            _ => "The value.",
        };
    }

    private static string Call(string target)
    {
        Match match = Operation().Match(target);
        return $"{match.Groups["method"].Value.ToUpperInvariant()} {match.Groups["path"].Value}";
    }


    [
        GeneratedRegex(
            @"(\.properties\.|\.schemas\.|name == ')(?<name>[A-Za-z0-9_$-]+)(?!.*(\.properties\.|name == '))",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 30_000),
    ]
    private static partial Regex LastName();


    [
        GeneratedRegex(
            @"^\$\.paths\['(?<path>[^']*)'\]\.(?<method>[a-z]+)",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 30_000),
    ]
    private static partial Regex Operation();
}
