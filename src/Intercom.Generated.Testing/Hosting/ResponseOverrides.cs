using System.Collections.Concurrent;
using Intercom.Testing.Json;
using Intercom.Testing.Routing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Hosting;

/// <summary>The operations whose responses a test creates.</summary>
internal sealed class ResponseOverrides
{
    private readonly ConcurrentDictionary<string, Func<TestRequest, TestResponse?>> _handlers = new(StringComparer.Ordinal);

    public void Set(string operation, Func<TestRequest, TestResponse?> handler) => _handlers[operation] = handler;

    public void Remove(string operation) => _handlers.TryRemove(operation, out _);

    public void Clear() => _handlers.Clear();

    /// <summary>Returns the response of a test; null to process the request.</summary>
    public ServerResponse? Respond(IncomingRequest request, RouteMatch match)
    {
        if (match.Route is null || !_handlers.TryGetValue(match.Route.Operation, out Func<TestRequest, TestResponse?>? handler))
        {
            return null;
        }

        TestResponse? response = handler(new TestRequest
        {
            Operation = match.Route.Operation,
            Method = request.Method,
            Path = request.Path,
            PathParameters = match.Route.Template.Values(match.Segments),
            Query = request.Query,
            Body = Parse(request.Body),
        });
        return response is null ? null : new ServerResponse((int)response.StatusCode, response.Body) { ContentType = response.ContentType };
    }

    private static JObject? Parse(string? body)
    {
        if (string.IsNullOrWhiteSpace(body))
        {
            return null;
        }

        try
        {
            return JsonText.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
