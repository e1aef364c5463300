namespace Intercom.Testing.Routing;

/// <summary>The operations of the description.</summary>
internal sealed class RouteTable(IReadOnlyList<Route> routes)
{
    public RouteMatch Match(string method, string path)
    {
        string[] segments = path.Split('/');
        List<Route> candidates = [.. routes.Where(route => route.Template.Matches(segments))
            .OrderBy(route => route.Template.ParameterCount)];
        return new RouteMatch(
            candidates.Find(candidate => candidate.Method == method),
            segments,
            [.. candidates.Select(candidate => candidate.Method).Distinct(StringComparer.Ordinal)]);
    }
}
