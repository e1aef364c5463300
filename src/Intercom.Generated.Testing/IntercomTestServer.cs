using System.Net;
using Intercom.Testing.Hosting;
using Intercom.Testing.Json;
using Intercom.Testing.Routing;
using Intercom.Testing.Seeds;
using Intercom.Testing.State;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing;

/// <summary>
/// An Intercom in memory, in the process of the test or on a loopback port: for tests of applications that use Intercom, and for trying it
/// out. It stores what requests create, returns the errors of Intercom, and starts with one admin and no contacts. Identifiers are assigned
/// in the order of creation, so they are the same in every run. It is thread-safe.
/// </summary>
/// <remarks>
/// Its operations come from the description that the client is generated from. An operation without rules is handled by its shape, and its
/// response has the header <c>Intercom-Test-Server-Default</c>.
/// </remarks>
public sealed partial class IntercomTestServer : IAsyncDisposable, IDisposable
{
    private static readonly Uri AddressInProcess = new("https://intercom.test/");

    private readonly RequestProcessor _processor;
    private readonly LoopbackHost? _host;
    private readonly HttpClient _httpClient;

    private IntercomTestServer(RequestProcessor processor, LoopbackHost? host, string accessToken)
    {
        _processor = processor;
        _host = host;
        _httpClient = host is null
            ? new HttpClient(new ProcessHandler(processor)) { Timeout = Timeout.InfiniteTimeSpan }
            : LoopbackHttpClient.Create();
        AccessToken = accessToken;
        Region = IntercomRegion.Custom(host?.Address ?? AddressInProcess);
        processor.Address = Region.BaseAddress.ToString().TrimEnd('/');
        Workspace = new TestWorkspace(processor.Main, accessToken);
    }

    /// <summary>
    /// The address of the server, such as <c>http://127.0.0.1:40123/</c>. In process, an address that only <see cref="CreateHandler" />
    /// reaches.
    /// </summary>
    public Uri BaseAddress => Region.BaseAddress;

    /// <summary>The address of the server as a region, for the options of clients.</summary>
    public IntercomRegion Region { get; }

    /// <summary>The access token that the server accepts.</summary>
    public string AccessToken { get; }

    /// <summary>The workspace of <see cref="AccessToken" />, to add and to inspect resources.</summary>
    public TestWorkspace Workspace { get; }

    /// <summary>The operations that the server supports, such as <c>Contacts.Create</c>, in the order of the description.</summary>
    public IReadOnlyList<string> Operations => _processor.Operations;

    /// <summary>The version of the API that the server supports, such as <c>2.14</c>.</summary>
    public string ApiVersion => _processor.ApiVersion;

    /// <summary>
    /// A copy of the requests that the server has responded to, oldest first, up to
    /// <see cref="IntercomTestServerOptions.MaxRecordedRequests" />.
    /// </summary>
    public IReadOnlyList<RecordedRequest> Requests => _processor.Log.All;

    /// <summary>
    /// Creates a server in this process, without a socket. Send requests with <see cref="CreateClient" /> or <see cref="CreateHandler" />.
    /// </summary>
    /// <param name="options">The settings; null for the default ones. Copied, so that later changes have no effect.</param>
    /// <exception cref="ArgumentException">A setting is missing or invalid; the message names it.</exception>
    public static IntercomTestServer Create(IntercomTestServerOptions? options = null) => Create(ApiDescription.Instance, options);

    /// <summary>Starts a server on a free port of the loopback address.</summary>
    /// <param name="options">The settings; null for the default ones. Copied, so that later changes have no effect.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ArgumentException">A setting is missing or invalid; the message names it.</exception>
    public static Task<IntercomTestServer> StartAsync(IntercomTestServerOptions? options = null,
        CancellationToken cancellationToken = default) =>
        StartAsync(ApiDescription.Instance, options, cancellationToken);

    /// <summary>
    /// Creates a client of this server with its access token. All of these clients share connections, which are closed
    /// with the server, so there is no need to dispose of them.
    /// </summary>
    /// <param name="configure">Changes other options of the client; null for the default ones.</param>
    public IntercomClient CreateClient(Action<IntercomClientOptions>? configure = null)
    {
        IntercomClientOptions options = new() { AccessToken = AccessToken, Region = Region };
        configure?.Invoke(options);
        return new IntercomClient(_httpClient, options);
    }

    /// <summary>
    /// Creates a handler that passes requests to this server without a socket, whatever their host: for an <see cref="HttpClient" />, or as
    /// the primary handler of an <c>IHttpClientFactory</c>.
    /// </summary>
    public HttpMessageHandler CreateHandler() => new ProcessHandler(_processor);

    /// <summary>Creates an object as a POST request does, without a request. For objects without a method of their own.</summary>
    /// <param name="path">The path of the operation, such as <c>/contacts</c>.</param>
    /// <param name="body">The body of the request.</param>
    /// <returns>
    /// A copy of the object, as in the response; an empty object when the response has no content, as for <c>/events</c>.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Intercom would reject the request; the message gives the reason.</exception>
    /// <exception cref="NotSupportedException">The version of the API has no such operation.</exception>
    public JObject Add(string path, JObject body)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(body);
        return _processor.Run(HttpMethods.Post, path, body);
    }

    /// <summary>
    /// Responds with an error to the next request with a valid token, and does not process it. Each further invocation applies to one
    /// more request.
    /// </summary>
    /// <param name="statusCode">The status of the response; 400 or more.</param>
    /// <param name="code">The code of the error, such as <c>server_error</c>.</param>
    /// <param name="message">The message of the error; null to repeat the code.</param>
    /// <param name="after">The number of requests with a valid token that are processed before it.</param>
    /// <exception cref="ArgumentException">
    /// The status is not an error status, the code is missing, or <paramref name="after" /> is negative.
    /// </exception>
    public void FailNext(HttpStatusCode statusCode, string code, string? message = null, int after = 0) =>
        InjectFault(Fault.Error(statusCode, code, message), times: 1, after);

    /// <summary>
    /// Injects a fault into the next requests with a valid token. Each further invocation adds a fault that
    /// follows the previous one.
    /// </summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of requests with the fault; null for all further requests, until <see cref="ClearFaults" />.</param>
    /// <param name="after">The number of requests with a valid token before the fault.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="fault" /> is null, <paramref name="times" /> is less than 1, or <paramref name="after" /> is negative.
    /// </exception>
    public void InjectFault(Fault fault, int? times = 1, int after = 0)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times ?? 1, 1, nameof(times));
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        _processor.Faults.Add(fault, times, after);
    }

    /// <summary>
    /// Restores the initial state of the workspace, and removes recorded requests, webhook deliveries, faults, and the functions of
    /// <see cref="On" /> and <see cref="OnFinMessage" />. Webhook subscriptions remain.
    /// </summary>
    public void Reset()
    {
        _processor.Main.Reset();
        ClearRequests();
        ClearFaults();
        _processor.Overrides.Clear();
        _processor.FinHandler = null;
        _processor.Webhooks.Sender.Clear();
    }

    /// <summary>Creates a copy of the content of the workspace.</summary>
    public TestSnapshot CreateSnapshot() => new(_processor.Main.TakeSnapshot());

    /// <summary>Restores the workspace from a snapshot, which can be used several times.</summary>
    /// <param name="snapshot">The snapshot, of this server or of another one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot" /> is null.</exception>
    public void Restore(TestSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _processor.Main.Restore(snapshot.State);
    }

    /// <summary>Adds a workspace with an access token of its own. Workspaces share no resources.</summary>
    /// <param name="name">The name of the workspace.</param>
    /// <param name="region">
    /// The region that the workspace is hosted in; null for <see cref="IntercomTestServerOptions.WorkspaceRegion" />.
    /// </param>
    /// <exception cref="ArgumentException">The name is empty, or Intercom has no such region.</exception>
    public TestWorkspace AddWorkspace(string name, IntercomRegion? region = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (region is not null)
        {
            ServerSettings.CheckRegion(region, nameof(region), nameof(region));
        }

        HostedWorkspace workspace = _processor.AddWorkspace(name, region);
        return new TestWorkspace(workspace, _processor.CreateToken(workspace));
    }

    /// <summary>
    /// Creates another access token of the workspace. With scopes, operations beyond them fail with 403: <c>contacts.read</c> for the
    /// operations of the client's <c>Contacts</c> that read and search, <c>contacts.write</c> for the others.
    /// </summary>
    /// <param name="scopes">The scopes; none for all.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scopes" /> is null.</exception>
    public string CreateAccessToken(params string[] scopes)
    {
        ArgumentNullException.ThrowIfNull(scopes);
        return _processor.CreateToken(_processor.Main, scopes);
    }

    /// <summary>Revokes an access token; requests with it are rejected with 401.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <returns>True when the token existed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="accessToken" /> is null.</exception>
    public bool RevokeAccessToken(string accessToken)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return _processor.RevokeToken(accessToken) is not null;
    }

    /// <summary>Sets a function that creates the responses of an operation.</summary>
    /// <param name="operation">The operation, such as <c>Conversations.Reply</c>.</param>
    /// <param name="handler">Creates the response; returns null to let the server process the request.</param>
    /// <returns>The registration. Dispose it to remove the function.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The version of the API has no such operation.</exception>
    public IDisposable On(string operation, Func<TestRequest, TestResponse?> handler)
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(handler);
        if (!_processor.HasOperation(operation))
        {
            throw new ArgumentException($"The API has no operation {operation}.", nameof(operation));
        }

        _processor.Overrides.Set(operation, handler);
        return new Registration(() => _processor.Overrides.Remove(operation));
    }

    /// <summary>
    /// Sets a function that decides the reaction of Fin to a message. Without one, Fin replies with the published article that has the
    /// most words of the message, or escalates if the message asks for a person.
    /// </summary>
    /// <param name="handler">Returns the reaction; null to leave it to the server.</param>
    /// <returns>The registration. Dispose it to remove the function.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="handler" /> is null.</exception>
    public IDisposable OnFinMessage(Func<FinMessage, FinAnswer?> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _processor.FinHandler = handler;
        return new Registration(() => _processor.FinHandler = null);
    }

    /// <summary>
    /// Sends the further events of Fin, such as <c>fin_replied</c>, to an address, signed with
    /// <see cref="IntercomTestServerOptions.ClientSecret" /> in the header <c>X-Fin-Agent-API-Webhook-Signature</c>. Attempts are made as
    /// for <see cref="SubscribeWebhook" />.
    /// </summary>
    /// <param name="address">The address of the webhook.</param>
    /// <exception cref="ArgumentNullException"><paramref name="address" /> is null.</exception>
    public void SubscribeFinWebhook(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        _processor.Webhooks.SubscribeToFin(address);
    }

    /// <summary>
    /// Fills the workspace from JSON: an object with a list of request bodies for each path, such as <c>contacts</c> or
    /// <c>help_center/collections</c>; for <c>admins</c>, <c>teams</c>, <c>calls</c>, <c>segments</c>, <c>subscription_types</c> and
    /// <c>visitors</c>, a list of resources. An item with <c>"$name": "ada"</c> is referred to by <c>{ada}</c> in later ones.
    /// </summary>
    /// <param name="seed">The seed.</param>
    /// <param name="progress">Receives the number of resources so far, after each one; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="seed" /> is null.</exception>
    /// <exception cref="ArgumentException">
    /// Intercom would reject an item, or the seed has another form; the message gives the reason.
    /// </exception>
    /// <exception cref="NotSupportedException">The version of the API has no operation for a path.</exception>
    public void Seed(JObject seed, IProgress<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(seed);
        new WorkspaceSeed(this, progress).Apply(seed);
    }

    /// <summary>Fills the workspace from the text of a JSON object; see <see cref="Seed(JObject, IProgress{int})" />.</summary>
    /// <param name="json">The text of the seed.</param>
    /// <param name="progress">Receives the number of resources so far, after each one; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json" /> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The text is not a JSON object, Intercom would reject an item, or the seed has another form; the message gives the reason.
    /// </exception>
    /// <exception cref="NotSupportedException">The version of the API has no operation for a path.</exception>
    public void Seed(string json, IProgress<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        JObject seed;
        try
        {
            seed = JsonText.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The seed is not a JSON object: {exception.Message}", nameof(json), exception);
        }

        Seed(seed, progress);
    }

    /// <summary>
    /// Fills the workspace with a sample of each kind of resource: admins, contacts, companies, conversations, a ticket, articles and more,
    /// except for those that the version of the API lacks.
    /// </summary>
    public void SeedSample() => new WorkspaceSeed(this, progress: null).ApplySample();

    /// <summary>
    /// Sends notifications of further events in all workspaces to an address, signed with
    /// <see cref="IntercomTestServerOptions.ClientSecret" />. A failed attempt is retried once, a minute later by the clock of the server.
    /// A response with status 429 delays notifications by 1 minute to 2 hours. A response with status 410, or failures for more than a
    /// week, end the subscription.
    /// </summary>
    /// <param name="address">The address of the webhook.</param>
    /// <param name="topics">The topics, such as <c>contact.user.created</c>; none for all.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public void SubscribeWebhook(Uri address, params string[] topics)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(topics);
        _processor.Webhooks.Subscribe(address, topics);
    }

    /// <summary>Sends a notification to the addresses that subscribed to a topic, immediately and without a retry.</summary>
    /// <param name="topic">The topic, such as <c>conversation.user.replied</c>.</param>
    /// <param name="item">The item of the notification.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The attempts, one for each address.</returns>
    /// <exception cref="ArgumentException"><paramref name="topic" /> is empty, or <paramref name="item" /> is null.</exception>
    public Task<IReadOnlyList<WebhookDelivery>> SendWebhookAsync(string topic, JObject item, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(topic);
        ArgumentNullException.ThrowIfNull(item);
        return _processor.Webhooks.SendAsync(topic, item, cancellationToken);
    }

    /// <summary>A copy of the list of attempts to deliver notifications, oldest first.</summary>
    public IReadOnlyList<WebhookDelivery> WebhookDeliveries => _processor.Webhooks.Sender.Deliveries;

    /// <summary>Waits until all notifications were sent, including retries.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public Task FlushWebhooksAsync(CancellationToken cancellationToken = default) =>
        _processor.Webhooks.Sender.FlushAsync(cancellationToken);

    /// <summary>Removes all faults.</summary>
    public void ClearFaults() => _processor.Faults.Clear();

    /// <summary>Removes the requests that were recorded so far.</summary>
    public void ClearRequests() => _processor.Log.Clear();

    /// <summary>Stops the server and releases its port. The content of its workspaces is lost.</summary>
    public async ValueTask DisposeAsync()
    {
        _httpClient.Dispose();
        _processor.Webhooks.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Stops the server. A server on a port is stopped in the background; use <see cref="DisposeAsync" /> to wait for its end.
    /// </summary>
    public void Dispose()
    {
        _httpClient.Dispose();
        _processor.Webhooks.Dispose();
        _ = _host?.DisposeAsync().AsTask();
    }

    internal static IntercomTestServer Create(ApiDescription description, IntercomTestServerOptions? options)
    {
        ServerSettings settings = ServerSettings.From(options ?? new IntercomTestServerOptions());
        return new IntercomTestServer(new RequestProcessor(settings, description), host: null, settings.AccessToken);
    }

    internal static async Task<IntercomTestServer> StartAsync(
        ApiDescription description,
        IntercomTestServerOptions? options,
        CancellationToken cancellationToken)
    {
        ServerSettings settings = ServerSettings.From(options ?? new IntercomTestServerOptions());
        RequestProcessor processor = new(settings, description);
        LoopbackHost host = await LoopbackHost.StartAsync(processor.ProcessAsync, settings.Port, settings.ListenAddress,
            cancellationToken).ConfigureAwait(false);
        return new IntercomTestServer(processor, host, settings.AccessToken);
    }

    /// <summary>Whether the version of the API has an operation that adds a resource at a path.</summary>
    internal bool CanAdd(string path) => _processor.HasRoute(HttpMethods.Post, path);

    private TModel Add<TModel>(string path, IntercomModel request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Add(path, JObject.FromObject(request)).ToObject<TModel>()!;
    }
}
