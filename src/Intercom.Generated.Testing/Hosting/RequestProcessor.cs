using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Intercom.Testing.Areas.Calls;
using Intercom.Testing.Errors;
using Intercom.Testing.Faults;
using Intercom.Testing.Middleware;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Hosting;

/// <summary>Takes a request through the middleware to its handler, and its response back.</summary>
internal sealed class RequestProcessor
{
    private readonly ServerSettings _settings;
    private readonly ApiDescription _description;
    private readonly ConcurrentDictionary<string, HostedWorkspace> _workspaces = new(StringComparer.Ordinal);
    private readonly Authentication _authentication;
    private readonly VersionCheck _versionCheck;
    private readonly RequestIds _requestIds = new();

    public RequestProcessor(ServerSettings settings, ApiDescription description)
    {
        _settings = settings;
        _description = description;
        Main = new HostedWorkspace(settings, description, "workspace1", settings.WorkspaceName);
        _workspaces[settings.AccessToken] = Main;
        _authentication = new Authentication(_workspaces);
        _versionCheck = new VersionCheck(description.Versions);
    }

    public HostedWorkspace Main { get; }

    public RequestLog Log { get; } = new();

    public FaultQueue Faults { get; } = new();

    /// <summary>The address of the server; set when it is known.</summary>
    public string Address
    {
        set
        {
            foreach (HostedWorkspace workspace in _workspaces.Values)
            {
                workspace.Workspace.Address = value;
            }
        }
    }

    public JObject AddAdmin(string name, string email) => Main.AddAdmin(name, email);

    /// <summary>Carries out an operation without a request.</summary>
    /// <exception cref="ArgumentException">The API would reject the request.</exception>
    public JToken Run(string method, string path, JObject body)
    {
        try
        {
            Answer answer = Main.Dispatcher.Run(method, path, body);
            return answer.Content.Length == 0 ? new JObject() : HostedWorkspace.Parse(answer.Body);
        }
        catch (ApiError error)
        {
            throw new ArgumentException($"{error.Message} ({error.Code})", nameof(body), error);
        }
    }

    public async Task ProcessAsync(HttpContext context) =>
        await ProcessAsync(await IncomingRequest.ReadAsync(context).ConfigureAwait(false), new ConnectionSink(context)).ConfigureAwait(false);

    public async Task ProcessAsync(IncomingRequest request, IResponseSink sink)
    {
        DateTimeOffset now = DateTimeOffset.FromUnixTimeSeconds(_settings.TimeProvider.GetUtcNow().ToUnixTimeSeconds());
        if (request.Path.StartsWith(SignedFiles.Path, StringComparison.Ordinal))
        {
            await sink.SendAsync(GetFile(request)).ConfigureAwait(false);
            return;
        }

        RouteMatch match = _description.Routes.Match(request.Method, request.Path);
        (Answer answer, Fault? fault) = Decide(request, match);
        answer.Headers["Date"] = now.ToString("r", CultureInfo.InvariantCulture);
        Log.Add(Record(request, match, answer, now));
        await (fault?.SendAsync(answer, sink) ?? sink.SendAsync(answer)).ConfigureAwait(false);
    }

    // A signed address takes no access token.
    private Answer GetFile(IncomingRequest request)
    {
        string name = Uri.UnescapeDataString(request.Path[SignedFiles.Path.Length..]);
        return SignedFiles.IsSigned(name, request.Query.GetValueOrDefault("signature"))
            ? new Answer(StatusCodes.Status200OK, SignedFiles.CreateRecording()) { ContentType = "audio/wav" }
            : Answer.From(new ApiError(StatusCodes.Status403Forbidden, "forbidden", "The signature is not valid"), _requestIds.Next());
    }

    private (Answer Answer, Fault? Fault) Decide(IncomingRequest request, RouteMatch match)
    {
        Fault? fault = null;
        string requestId = _requestIds.Next();
        RateLimitState? rate = null;
        Answer answer;
        try
        {
            HostedWorkspace workspace = _authentication.Find(request);
            rate = workspace.RateLimiter.Count();
            rate.Check();
            fault = Faults.Take();
            answer = fault?.InPlace(requestId) ?? CarryOut(request, match, workspace);
        }
        catch (ApiError error)
        {
            answer = Answer.From(error, requestId);
        }
        catch (Exception exception)
        {
            // A defect of a handler has to reach the test as a response, which says more than a broken connection.
            answer = Answer.From(new ApiError(StatusCodes.Status500InternalServerError, "server_error", exception.ToString()), requestId);
        }

        if (!answer.HasOnlyItsHeaders)
        {
            rate?.AddTo(answer.Headers);
        }

        return (answer, fault);
    }

    private Answer CarryOut(IncomingRequest request, RouteMatch match, HostedWorkspace workspace)
    {
        _versionCheck.Check(request);
        return workspace.Dispatcher.Dispatch(request, match);
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
