namespace Intercom.Testing.Routing;

/// <summary>The operations of the description.</summary>
internal sealed class RouteTable(IReadOnlyList<Route> routes)
{
    public Route Get(string operationId) =>
        routes.FirstOrDefault(route => route.OperationId == operationId)
        ?? throw new InvalidOperationException($"The description has no operation {operationId}.");

    public RouteMatch Match(string method, string path)
    {
        string[] segments = path.Split('/');
        List<Route> candidates = [.. routes.Where(route => route.Matches(segments)).OrderBy(route => route.ParameterCount)];
        Route? route = candidates.Find(candidate => candidate.Method == method);
        return new RouteMatch(
            route,
            route?.Values(segments) ?? [],
            [.. candidates.Select(candidate => candidate.Method).Distinct(StringComparer.Ordinal)]);
    }
}
