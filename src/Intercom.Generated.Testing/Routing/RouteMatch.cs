namespace Intercom.Testing.Routing;

/// <summary>The route that matches a method and a path.</summary>
/// <param name="Route">The operation; null when there is none.</param>
/// <param name="Segments">The path in its segments, as it was sent.</param>
/// <param name="AllowedMethods">The methods that the path has; empty when there is no such path.</param>
internal sealed record RouteMatch(Route? Route, IReadOnlyList<string> Segments, IReadOnlyList<string> AllowedMethods);
