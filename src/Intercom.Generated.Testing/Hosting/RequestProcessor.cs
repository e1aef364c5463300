using System.Globalization;
using System.Net;
using Intercom.Testing.Areas.Calls;
using Intercom.Testing.Areas.Fin;
using Intercom.Testing.Errors;
using Intercom.Testing.Faults;
using Intercom.Testing.Json;
using Intercom.Testing.Middleware;
using Intercom.Testing.OAuth;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Intercom.Testing.Webhooks;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Hosting;

/// <summary>Takes a request through the middleware to its handler, and its response back.</summary>
internal sealed class RequestProcessor
{
    private readonly ServerSettings _settings;
    private readonly ApiDescription _description;
    private readonly List<HostedWorkspace> _workspaces = [];
    private readonly Authentication _authentication;
    private readonly OAuthEndpoints _oauth;
    private readonly InspectionPage _inspection;
    private string _address = string.Empty;
    private long _lastToken;
    private readonly VersionCheck _versionCheck;
    private readonly RequestIds _requestIds = new();

    public RequestProcessor(ServerSettings settings, ApiDescription description)
    {
        _settings = settings;
        _description = description;
        Main = new HostedWorkspace(settings, description, "workspace1", settings.WorkspaceName, settings.RegionCode);
        _workspaces.Add(Main);
        _authentication = new Authentication(settings.ServerRegion);
        _authentication.Add(settings.AccessToken, new AccessToken(Main, Scopes: null));
        _oauth = new OAuthEndpoints(this, settings.ClientId, settings.ClientSecret);
        _inspection = new InspectionPage(this);
        Log = new RequestLog(settings.MaxRecordedRequests);
        Webhooks = new WebhookCenter(Main, settings.WebhookHandler, settings.ClientSecret, settings.TimeProvider);
        _versionCheck = new VersionCheck(description.Versions);
        Main.Workspace.OnFinMessage = HandleFinMessage;
    }

    public HostedWorkspace Main { get; }

    public RequestLog Log { get; }

    public WebhookCenter Webhooks { get; }

    public ResponseOverrides Overrides { get; } = new();

    /// <summary>Decides the reaction of Fin to a message; null to leave it to the server.</summary>
    public Func<FinMessage, FinAnswer?>? FinHandler { get; set; }

    public FaultQueue Faults { get; } = new();

    /// <summary>The address of the server; set when it is known.</summary>
    public string Address
    {
        set
        {
            _address = value;
            _workspaces.ForEach(workspace => workspace.Workspace.Address = value);
        }
    }

    public IReadOnlyList<string> Operations =>
        [.. _description.Routes.All.Where(route => route.IsDescribed).Select(route => route.Operation)];

    public string ApiVersion => _description.Version;

    /// <summary>Whether the description has an operation of this name.</summary>
    public bool HasOperation(string operation) => _description.Routes.All.Any(route => route.Operation == operation);

    /// <summary>Whether the description has an operation with this method and path.</summary>
    public bool HasRoute(string method, string path) => _description.Routes.Match(method, path).Route is not null;

    public HostedWorkspace AddWorkspace(string name, IntercomRegion? region)
    {
        lock (_workspaces)
        {
            HostedWorkspace workspace = new(_settings, _description,
                $"workspace{(_workspaces.Count + 1).ToString(CultureInfo.InvariantCulture)}", name,
                region is null ? _settings.RegionCode : WorkspaceRegions.Code(region));
            workspace.Workspace.Address = _address;
            Webhooks.Watch(workspace);
            workspace.Workspace.OnFinMessage = HandleFinMessage;
            _workspaces.Add(workspace);
            return workspace;
        }
    }

    /// <summary>Creates an access token.</summary>
    /// <param name="workspace">The workspace that it is for.</param>
    /// <param name="scopes">The scopes; none for all.</param>
    public string CreateToken(HostedWorkspace workspace, params string[] scopes)
    {
        string token = $"{_settings.AccessToken}-{Interlocked.Increment(ref _lastToken).ToString(CultureInfo.InvariantCulture)}";
        _authentication.Add(token,
            new AccessToken(workspace, scopes.Length == 0 ? null : scopes.ToHashSet(StringComparer.OrdinalIgnoreCase)));
        return token;
    }

    /// <summary>Ends an access token.</summary>
    /// <returns>The workspace that it was for; null when there was no such token.</returns>
    public HostedWorkspace? RevokeToken(string token)
    {
        HostedWorkspace? workspace = _authentication.Revoke(token)?.Workspace;
        workspace?.RecordActivity("oauth_token_revocation", "An access token was revoked");
        return workspace;
    }

    public JObject AddAdmin(string name, string email) => Main.AddAdmin(name, email);

    /// <summary>Carries out an operation without a request.</summary>
    /// <returns>The response; an empty object when it has no content.</returns>
    /// <exception cref="ArgumentException">The API would reject the request.</exception>
    public JObject Run(string method, string path, JObject body)
    {
        try
        {
            ServerResponse response = Main.Dispatcher.Run(method, path, body);
            return string.IsNullOrWhiteSpace(response.Body) ? [] : JsonText.Parse(response.Body);
        }
        catch (ApiError error)
        {
            throw new ArgumentException($"{error.Message} ({error.Code})", nameof(body), error);
        }
    }

    public async Task ProcessAsync(HttpContext context) =>
        await ProcessAsync(await IncomingRequest.ReadAsync(context).ConfigureAwait(false),
            new ConnectionSink(context)).ConfigureAwait(false);

    public async Task ProcessAsync(IncomingRequest request, IResponseSink sink)
    {
        DateTimeOffset now = DateTimeOffset.FromUnixTimeSeconds(_settings.TimeProvider.GetUtcNow().ToUnixTimeSeconds());
        if (RespondWithoutToken(request) is { } open)
        {
            await sink.SendAsync(open).ConfigureAwait(false);
            return;
        }

        RouteMatch match = _description.Routes.Match(request.Method, request.Path);
        (ServerResponse response, Fault? fault) = Decide(request, match);
        response.Headers["Date"] = now.ToString("r", CultureInfo.InvariantCulture);
        Log.Add(Record(request, match, response, now));
        await (fault?.SendAsync(response, sink) ?? sink.SendAsync(response)).ConfigureAwait(false);
    }

    // What is no operation of the API: files and events at signed addresses, the OAuth flow, and the page for people.
    private ServerResponse? RespondWithoutToken(IncomingRequest request)
    {
        if (request.Path.StartsWith(SignedFiles.Path, StringComparison.Ordinal))
        {
            return GetFile(request);
        }

        if (OAuthEndpoints.Has(request.Path))
        {
            return _oauth.Respond(request, _requestIds.Next());
        }

        if (request.Path == FinEventStream.Path)
        {
            return GetFinEvents(request);
        }

        return InspectionPage.Has(request.Path) ? _inspection.Respond(request) : null;
    }

    private ServerResponse GetFinEvents(IncomingRequest request)
    {
        HostedWorkspace? workspace;
        lock (_workspaces)
        {
            workspace = _workspaces.Find(hosted => hosted.Workspace.Id == FinEventStream.WorkspaceOf(request.Query));
        }

        return workspace?.Dispatcher.Exclusively(() => FinEventStream.Write(request.Query, workspace.Workspace)) is { } events
            ? new ServerResponse(StatusCodes.Status200OK, events) { ContentType = "text/event-stream" }
            : ServerResponse.From(
                new ApiError(StatusCodes.Status401Unauthorized, "unauthorized", "The access token is not valid"), _requestIds.Next());
    }

    private ServerResponse GetFile(IncomingRequest request)
    {
        string name = Uri.UnescapeDataString(request.Path[SignedFiles.Path.Length..]);
        return SignedFiles.IsSigned(name, request.Query.GetValueOrDefault("signature"))
            ? new ServerResponse(StatusCodes.Status200OK, SignedFiles.CreateRecording()) { ContentType = "audio/wav" }
            : ServerResponse.From(
                new ApiError(StatusCodes.Status403Forbidden, "forbidden", "The signature is not valid"), _requestIds.Next());
    }

    private (ServerResponse ServerResponse, Fault? Fault) Decide(IncomingRequest request, RouteMatch match)
    {
        Fault? fault = null;
        string requestId = _requestIds.Next();
        RateLimitState? rate = null;
        ServerResponse response;
        try
        {
            AccessToken access = _authentication.Find(request);
            rate = access.Workspace.RateLimiter.Count();
            rate.Check();
            fault = Faults.Take();
            response = fault?.InPlace(requestId) ?? Overrides.Respond(request, match) ?? CarryOut(request, match, access);
        }
        catch (ApiError error)
        {
            response = ServerResponse.From(error, requestId);
        }
        catch (Exception exception)
        {
            // A defect of a handler has to reach the test as a response, which says more than a broken connection.
            response = ServerResponse.From(
                new ApiError(StatusCodes.Status500InternalServerError, "server_error", exception.ToString()), requestId);
        }

        if (!response.HasOnlyItsHeaders)
        {
            rate?.AddTo(response.Headers);
        }

        return (response, fault);
    }

    private ServerResponse CarryOut(IncomingRequest request, RouteMatch match, AccessToken access)
    {
        _versionCheck.Check(request);
        access.Check(match.Route);
        return access.Workspace.Dispatcher.Dispatch(request, match);
    }

    private FinAnswer? HandleFinMessage(FinMessage message) => FinHandler?.Invoke(message);

    private static bool IsText(string? contentType) =>
        contentType is not null
            && (contentType.Contains("json", StringComparison.Ordinal) || contentType.StartsWith("text/", StringComparison.Ordinal));

    private static RecordedRequest Record(
        IncomingRequest request, RouteMatch match, ServerResponse response, DateTimeOffset receivedAt) => new()
        {
            Method = request.Method,
            Path = request.Path,
            Query = request.Query,
            Headers = request.Headers
                .Where(header => !string.Equals(header.Key, Authentication.Header, StringComparison.OrdinalIgnoreCase))
                .ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase),
            Body = request.Body ?? string.Empty,
            Operation = match.Route?.Operation,
            StatusCode = (HttpStatusCode)response.StatusCode,
            ResponseBody = IsText(response.ContentType) ? response.Body : string.Empty,
            ReceivedAt = receivedAt,
        };
}
