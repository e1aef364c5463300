using System.Text.RegularExpressions;
using Intercom.OpenApi.Naming;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.OpenApi.Overlays;

/// <summary>Finds the part of a description that an overlay probably means by a target without a match.</summary>
public static partial class NearestTarget
{
    /// <summary>The target with its first part that matches nothing replaced by the nearest that does; null when nothing is near.</summary>
    public static string? Find(JObject document, string target)
    {
        string[] parts = [.. Part().Matches(target).Select(part => part.Value)];
        string found = "$";
        foreach ((int index, string part) in parts.Index())
        {
            if (Select(document, found + part).Count > 0)
            {
                found += part;
                continue;
            }

            return Nearest(document, found, part) is { } nearest ? found + nearest + string.Concat(parts.Skip(index + 1)) : null;
        }

        return null;
    }

    private static string? Nearest(JObject document, string owner, string part)
    {
        List<JToken> owners = Select(document, owner);
        Match filter = Filter().Match(part);
        if (filter.Success)
        {
            IEnumerable<string> names = owners
                .SelectMany(token => token.Children())
                .OfType<JObject>()
                .Select(member => (string?)member["name"])
                .OfType<string>();
            return NearestName.Find(filter.Groups["name"].Value, names) is { } parameter ? $"[?(@.name == '{parameter}')]" : null;
        }

        string name = part.TrimStart('.').Trim('[', ']', '\'');
        return NearestName.Find(
            name,
            owners.OfType<JObject>().SelectMany(token => token.Properties()).Select(member => member.Name)) is { } nearest
            ? part.StartsWith('[') ? $"['{nearest}']" : $".{nearest}"
            : null;
    }

    private static List<JToken> Select(JObject document, string path)
    {
        try
        {
            return [.. document.SelectTokens(path)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    [GeneratedRegex(@"\.[^.\[\]]+|\[[^\]]*\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Part();


    [
        GeneratedRegex(
            @"@\.name\s*==\s*'(?<name>[^']*)'",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            matchTimeoutMilliseconds: 30_000),
    ]
    private static partial Regex Filter();
}
