using System.Globalization;
using System.Net;
using Intercom.Testing.Areas;
using Intercom.Testing.Errors;
using Intercom.Testing.Faults;
using Intercom.Testing.Gates;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Hosting;

/// <summary>Takes a request through the gates to its handler, and back.</summary>
internal sealed class EmbeddedServer
{
    private readonly ApiDescription _description;
    private readonly Workspace _workspace;
    private readonly Authentication _authentication;
    private readonly RateLimiter _rateLimiter;
    private readonly VersionCheck _versionCheck;
    private readonly Dispatcher _dispatcher;
    private readonly RequestIds _requestIds = new();

    public EmbeddedServer(ServerSettings settings, ApiDescription description)
    {
        _description = description;
        _workspace = new Workspace(settings);
        _authentication = new Authentication(settings.AccessToken);
        _rateLimiter = new RateLimiter(settings.RateLimit, settings.TimeProvider);
        _versionCheck = new VersionCheck(description.Versions);
        _dispatcher = new Dispatcher(description, AllAreas.Handlers(_workspace, description.Searches));
    }

    public RequestLog Log { get; } = new();

    public FaultQueue Faults { get; } = new();

    public JObject AddAdmin(string name, string email) => _dispatcher.Exclusively(() => new JObject(_workspace.AddAdmin(name, email)));

    /// <summary>Carries out an operation without a request.</summary>
    /// <exception cref="ArgumentException">The API would reject the request.</exception>
    public JToken Run(string method, string path, JObject body)
    {
        try
        {
            return _dispatcher.Run(method, path, body);
        }
        catch (ApiError error)
        {
            throw new ArgumentException($"{error.Message} ({error.Code})", nameof(body), error);
        }
    }

    public async Task AnswerAsync(HttpContext context)
    {
        DateTimeOffset receivedAt = DateTimeOffset.FromUnixTimeSeconds(_workspace.Now);
        IncomingRequest request = await IncomingRequest.ReadAsync(context).ConfigureAwait(false);
        RouteMatch match = _description.Routes.Match(request.Method, request.Path);
        (Answer answer, Fault? fault) = Decide(request, match);
        answer.Headers["Date"] = DateTimeOffset.FromUnixTimeSeconds(_workspace.Now).ToString("r", CultureInfo.InvariantCulture);
        Log.Add(Record(request, match, answer, receivedAt));
        await (fault?.SendAsync(answer, context) ?? answer.WriteAsync(context.Response)).ConfigureAwait(false);
    }

    private (Answer Answer, Fault? Fault) Decide(IncomingRequest request, RouteMatch match)
    {
        Fault? fault = null;
        string requestId = _requestIds.Next();
        RateLimitState? rate = null;
        Answer answer;
        try
        {
            _authentication.Check(request);
            rate = _rateLimiter.Count();
            rate.Check();
            fault = Faults.Take();
            answer = fault?.InPlace(requestId) ?? CarryOut(request, match);
        }
        catch (ApiError error)
        {
            answer = Answer.From(error, requestId);
        }
        catch (Exception exception)
        {
            // A defect of a handler has to reach the test as an answer, which says more than a broken connection.
            answer = Answer.From(new ApiError(StatusCodes.Status500InternalServerError, "server_error", exception.ToString()), requestId);
        }

        if (!answer.HasOnlyItsHeaders)
        {
            rate?.AddTo(answer.Headers);
        }

        return (answer, fault);
    }

    private Answer CarryOut(IncomingRequest request, RouteMatch match)
    {
        _versionCheck.Check(request);
        return _dispatcher.Dispatch(request, match);
    }

    private static RecordedRequest Record(IncomingRequest request, RouteMatch match, Answer answer, DateTimeOffset receivedAt) => new()
    {
        Method = request.Method,
        Path = request.Path,
        Query = request.Query,
        Headers = request.Headers
            .Where(header => !string.Equals(header.Key, Authentication.Header, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase),
        Body = request.Body ?? string.Empty,
        Operation = match.Route?.Operation,
        StatusCode = (HttpStatusCode)answer.StatusCode,
        ReceivedAt = receivedAt,
    };
}
