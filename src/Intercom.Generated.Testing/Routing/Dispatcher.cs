using Intercom.Testing.Errors;
using Intercom.Testing.Hosting;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>Brings calls to their handlers, one at a time, so that handlers need not care for threads.</summary>
internal sealed class Dispatcher(ApiDescription description, HandlerTable handlers)
{
    private static readonly Dictionary<string, string> NoQuery = [];

    private readonly object _gate = new();

    public Answer Dispatch(IncomingRequest request, RouteMatch match)
    {
        Route route = match.Route ?? throw NoRoute(match);
        HandlerEntry handler = handlers.Find(route) ?? throw NoHandler(route);
        JObject body = JsonBody.Read(request.Body, route.Body);
        return Answer.Ok(Run(handler, match, request.Query, body));
    }

    /// <summary>Carries out an operation without a request.</summary>
    /// <exception cref="ApiError">The API would reject the request.</exception>
    /// <exception cref="NotSupportedException">The description lacks the operation, or the server does not implement it.</exception>
    public JToken Run(string method, string path, JObject body)
    {
        RouteMatch match = description.Routes.Match(method, path);
        if (match.Route is null || handlers.Find(match.Route) is not { } handler)
        {
            throw new NotSupportedException(
                $"The embedded Intercom has no operation {method} {path} in version {description.Version} of the API.");
        }

        match.Route.Body?.Check(body);
        return Run(handler, match, NoQuery, body);
    }

    public T Exclusively<T>(Func<T> action)
    {
        lock (_gate)
        {
            return action();
        }
    }

    // The response is copied before another call can change what it shows.
    private JToken Run(HandlerEntry handler, RouteMatch match, IReadOnlyDictionary<string, string> query, JObject body) => Exclusively(() =>
    {
        ApiCall call = new(handler.Template.Values(match.Segments), query, body, match.Route!.Body);
        return description.Responses.Conform(handler.Handler(call), match.Route.Response);
    });

    private static ApiError NoRoute(RouteMatch match) => match.AllowedMethods.Count == 0
        ? ApiErrors.NotFound()
        : new ApiError(StatusCodes.Status405MethodNotAllowed, "method_not_allowed", "The path does not have this method")
        {
            AllowedMethods = string.Join(", ", match.AllowedMethods),
        };

    private static ApiError NoHandler(Route route) =>
        new(StatusCodes.Status501NotImplemented, "unsupported", $"The embedded Intercom does not do {route.Operation} yet");
}
