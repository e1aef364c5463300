using System.Text.RegularExpressions;
using Intercom.OpenApi.Document;

namespace Intercom.OpenApi.Overlays;

/// <summary>The paths of the API by which overlays find operations.</summary>
public static partial class TargetPaths
{
    public static IEnumerable<string> Of(IEnumerable<Overlay> overlays) => overlays
        .SelectMany(overlay => overlay.Actions)
        .SelectMany(action => Quoted().Matches(action.Target).Select(path => path.Groups["path"].Value).Concat(Added(action)))
        .Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Added(OverlayAction action) =>
        action.IsAddition ? SchemaWalk.Members(action.Update!["paths"]).Select(path => path.Name) : [];

    [GeneratedRegex("'(?<path>/[^']*)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Quoted();
}
