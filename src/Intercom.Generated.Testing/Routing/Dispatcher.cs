using Intercom.Testing.Errors;
using Intercom.Testing.Hosting;
using Intercom.Testing.Responses;
using Intercom.Testing.State;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Routing;

/// <summary>Brings requests to their handlers, one at a time, so that handlers need not care for threads.</summary>
internal sealed class Dispatcher(ApiDescription description, Workspace workspace, HandlerTable handlers)
{
    /// <summary>The header of a response to an operation that the server has no rules for, with the shape that it was handled by.</summary>
    public const string DefaultHeader = "Intercom-Test-Server-Default";

    private static readonly Dictionary<string, string> NoQuery = [];

    private readonly object _gate = new();
    private readonly ShapeHandlers _shapes = new(workspace, description.Routes, handlers);

    public ServerResponse Dispatch(IncomingRequest request, RouteMatch match)
    {
        Route route = match.Route ?? throw NoRoute(match);
        HandlerEntry handler = _shapes.Find(route);
        try
        {
            JObject body = JsonBody.Read(request.Body, route.Form.Body);
            ServerResponse response = Run(handler, match, request.Query, body, request.Address ?? workspace.Address);
            if (handler.DefaultShape is not null)
            {
                response.Headers[DefaultHeader] = handler.DefaultShape;
            }

            return response;
        }
        catch (ApiError error)
        {
            error.DefaultShape = handler.DefaultShape;
            throw;
        }
    }

    /// <summary>Carries out an operation without a request.</summary>
    /// <exception cref="ApiError">The API would reject the request.</exception>
    /// <exception cref="NotSupportedException">The description lacks the operation.</exception>
    public ServerResponse Run(string method, string path, JObject body)
    {
        RouteMatch match = description.Routes.Match(method, path);
        if (match.Route is null)
        {
            throw new NotSupportedException(
                $"The test server has no operation {method} {path} in version {description.Version} of the API.");
        }

        match.Route.Form.Body?.Check(body);
        return Exclusively(() =>
        {
            workspace.IsSeeding = true;
            try
            {
                return Run(_shapes.Find(match.Route), match, NoQuery, body, workspace.Address);
            }
            finally
            {
                workspace.IsSeeding = false;
            }
        });
    }

    public T Exclusively<T>(Func<T> action)
    {
        lock (_gate)
        {
            return action();
        }
    }

    // The response is written before another request can change what it shows. Its URLs have the address that the client knows, which
    // differs from the one that the server listens on behind the mapped port of a container.
    private ServerResponse Run(
        HandlerEntry handler,
        RouteMatch match,
        IReadOnlyDictionary<string, string> query,
        JObject body,
        string address) => Exclusively(() =>
    {
        string own = workspace.Address;
        workspace.Address = address;
        try
        {
            workspace.BringUpToDate();
            string url = address + string.Join('/', match.Segments);
            ApiCall call = new(match.Route!, url, handler.Template.Values(match.Segments), query, body);
            return Write(handler.Handler(call), match.Route!);
        }
        finally
        {
            workspace.Address = own;
        }
    });

    private ServerResponse Write(object? result, Route route)
    {
        Reply reply = result as Reply ?? new Reply { Body = result };
        int status = reply.StatusCode ?? route.Form.StatusCode;
        ServerResponse response = reply.Content is null
            ? new ServerResponse(status, description.Responses.Write(reply.Body, route.Form.Response, workspace))
            : new ServerResponse(status, reply.Content) { ContentType = reply.ContentType };
        foreach ((string name, string value) in reply.Headers)
        {
            response.Headers[name] = value;
        }

        return response;
    }

    private static ApiError NoRoute(RouteMatch match) => match.AllowedMethods.Count == 0
        ? ApiErrors.NotFound()
        : new ApiError(StatusCodes.Status405MethodNotAllowed, "method_not_allowed", "The path does not have this method")
        {
            AllowedMethods = string.Join(", ", match.AllowedMethods),
        };
}
