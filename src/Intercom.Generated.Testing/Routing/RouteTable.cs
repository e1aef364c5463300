namespace Intercom.Testing.Routing;

/// <summary>The operations of the description.</summary>
internal sealed class RouteTable
{
    // By the number of segments and the first one, so that a request is compared with few operations only.
    private readonly Dictionary<(int Count, string First), Route[]> _routes;

    public RouteTable(IReadOnlyList<Route> routes)
    {
        All = routes;
        _routes = routes
            .GroupBy(route => Key(route.Template.Segments))
            .ToDictionary(group => group.Key, group => group.OrderBy(route => route.Template.ParameterCount).ToArray());
    }

    public IReadOnlyList<Route> All { get; }

    public RouteMatch Match(string method, string path)
    {
        string[] segments = path.Split('/');
        Route[] candidates = [.. _routes.GetValueOrDefault(Key(segments), []).Where(route => route.Template.Matches(segments))];
        return new RouteMatch(
            Array.Find(candidates, candidate => candidate.Method == method),
            segments,
            candidates.Length == 0 ? [] : [.. candidates.Select(candidate => candidate.Method).Distinct(StringComparer.Ordinal)]);
    }

    private static (int Count, string First) Key(IReadOnlyList<string> segments) =>
        (segments.Count, segments.Count > 1 ? segments[1] : string.Empty);
}
