using Intercom.Testing.Errors;
using Intercom.Testing.Hosting;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>Brings calls to their handlers, one at a time, so that handlers need not care for threads.</summary>
internal sealed class Dispatcher(RouteTable routes, HandlerTable handlers)
{
    private static readonly Dictionary<string, string> Nothing = [];

    private readonly object _gate = new();

    public Answer Dispatch(IncomingRequest request, RouteMatch match)
    {
        Route route = match.Route ?? throw NoRoute(match);
        Handler handler = handlers.Find(route.OperationId) ?? throw NoHandler(route);
        JObject body = JsonBody.Read(request.Body, route.Body);
        return Run(handler, new ApiCall(match.Values, request.Query, body));
    }

    public Answer Run(string operationId, JObject body)
    {
        Route route = routes.Get(operationId);
        route.Body?.Check(body);
        return Run(handlers.Find(operationId) ?? throw NoHandler(route), new ApiCall(Nothing, Nothing, body));
    }

    public T Exclusively<T>(Func<T> action)
    {
        lock (_gate)
        {
            return action();
        }
    }

    // The answer is written as text before another call can change what it shows.
    private Answer Run(Handler handler, ApiCall call) => Exclusively(() => Answer.Ok(handler(call)));

    private static ApiError NoRoute(RouteMatch match) => match.AllowedMethods.Count == 0
        ? ApiErrors.NotFound()
        : new ApiError(StatusCodes.Status405MethodNotAllowed, "method_not_allowed", "The path does not have this method")
        {
            AllowedMethods = string.Join(", ", match.AllowedMethods),
        };

    private static ApiError NoHandler(Route route) =>
        new(StatusCodes.Status501NotImplemented, "unsupported", $"The embedded Intercom does not do {route.Operation} yet");
}
