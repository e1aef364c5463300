using System.Text.RegularExpressions;
using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Update;

/// <summary>Reads the places of missing documentation, which are written as overlays write targets.</summary>
public static partial class UndocumentedPlace
{
    /// <summary>
    /// The operation whose summary or description is missing, such as <c>get /orders</c>; null for a part of it or a schema.
    /// </summary>
    public static string? Operation(string place)
    {
        Match match = OwnText().Match(place);
        return match.Success ? $"{match.Groups["method"].Value} {match.Groups["path"].Value}" : null;
    }

    /// <summary>The operation or the schema that a place belongs to, and the place within it.</summary>
    public static (string Owner, string Part) Split(string place)
    {
        Match match = Owner().Match(place);
        string owner = match.Groups["schema"].Success
            ? match.Groups["schema"].Value
            : $"{match.Groups["method"].Value.ToUpperInvariant()} {match.Groups["path"].Value}";
        string part = match.Success
            ? Parameter().Replace(place[match.Length..], "parameter ${name}")
                .Replace("properties.", string.Empty, StringComparison.Ordinal).TrimStart('.')
            : string.Empty;
        return match.Success ? (owner, part.Length > 0 ? part : "itself") : (place, "itself");
    }


    [
        GeneratedRegex(
            @"^\$\.paths\['(?<path>[^']*)'\]\.(?<method>[a-z]+)\.(summary|description)$",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 30_000),
    ]
    private static partial Regex OwnText();


    [
        GeneratedRegex(
            @"parameters\[\?\(@\.name == '(?<name>[^']*)'\)\]",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 30_000),
    ]
    private static partial Regex Parameter();


    [
        GeneratedRegex(
            @"^\$\.(paths\['(?<path>[^']*)'\]\.(?<method>[a-z]+)|components\.schemas\.(?<schema>[^.\[]+))",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 30_000),
    ]
    private static partial Regex Owner();
}
