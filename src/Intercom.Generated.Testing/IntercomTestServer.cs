using System.Net;
using Intercom.Testing.Hosting;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing;

/// <summary>
/// An Intercom in memory, in the process of the test or on a loopback port: for tests of applications that use Intercom, and for trying it out. It
/// keeps what is created, responds to errors as Intercom does, and starts with one admin and no contacts. Identifiers are given in the order of
/// creation, so they are the same in every run. Thread-safe.
/// </summary>
/// <remarks>
/// Its operations come from the description that the client is generated from. One that the server has no rules for is handled by its shape, and its
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

    /// <summary>The address of the server, such as <c>http://127.0.0.1:40123/</c>. In process, an address that only <see cref="CreateHandler" /> reaches.</summary>
    public Uri BaseAddress => Region.BaseAddress;

    /// <summary>The address of the server as a region, for the options of clients.</summary>
    public IntercomRegion Region { get; }

    /// <summary>The access token that the server takes.</summary>
    public string AccessToken { get; }

    /// <summary>The workspace that <see cref="AccessToken" /> is for: to add resources by code, and to inspect what it holds.</summary>
    public TestWorkspace Workspace { get; }

    /// <summary>The requests that the server has responded to so far, oldest first. A copy, which does not grow.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _processor.Log.All;

    /// <summary>Creates a server in this process, which is reached without a socket: by <see cref="CreateClient" /> or <see cref="CreateHandler" />.</summary>
    /// <param name="options">The settings; null for the default ones. Copied, so that later changes have no effect.</param>
    /// <exception cref="ArgumentException">A setting is missing or wrong; the message names it.</exception>
    public static IntercomTestServer Create(IntercomTestServerOptions? options = null) => Create(ApiDescription.Instance, options);

    /// <summary>Starts a server on a free port of the loopback address.</summary>
    /// <param name="options">The settings; null for the default ones. Copied, so that later changes have no effect.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ArgumentException">A setting is missing or wrong; the message names it.</exception>
    public static Task<IntercomTestServer> StartAsync(IntercomTestServerOptions? options = null, CancellationToken cancellationToken = default) =>
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
    /// Creates a handler that takes requests to this server without a socket, whatever their host: for an <see cref="HttpClient" /> or the primary
    /// handler of an <c>IHttpClientFactory</c>.
    /// </summary>
    public HttpMessageHandler CreateHandler() => new ProcessHandler(_processor);

    /// <summary>Creates an object as a POST request does, without a request: for what has no method of its own.</summary>
    /// <param name="path">The path of the operation, such as <c>/contacts</c>.</param>
    /// <param name="body">The body of the request.</param>
    /// <returns>The object as the response gives it; a copy.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Intercom would reject the request; the message gives the reason.</exception>
    /// <exception cref="NotSupportedException">The version of the API has no such operation.</exception>
    public JObject Add(string path, JObject body)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(body);
        return (JObject)_processor.Run(HttpMethods.Post, path, body);
    }

    /// <summary>
    /// Responds to the next request with a right token with an error, and does not carry it out. Called several times, one request
    /// after the other fails.
    /// </summary>
    /// <param name="statusCode">The status of the response; 400 or more.</param>
    /// <param name="code">The code of the error, such as <c>server_error</c>.</param>
    /// <param name="message">The message of the error; null to repeat the code.</param>
    /// <param name="after">The number of requests with a right token that are carried out before.</param>
    /// <exception cref="ArgumentException">The status is no error, the code is missing, or <paramref name="after" /> is negative.</exception>
    public void FailNext(HttpStatusCode statusCode, string code, string? message = null, int after = 0) =>
        InjectFault(Fault.Error(statusCode, code, message), times: 1, after);

    /// <summary>Makes something go wrong with the next requests with a right token. Called several times, one fault after the other comes.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of requests that have it; null for all from then on, until <see cref="ClearFaults" />.</param>
    /// <param name="after">The number of requests with a right token that have none before.</param>
    /// <exception cref="ArgumentException"><paramref name="fault" /> is null, <paramref name="times" /> is less than 1, or <paramref name="after" /> is negative.</exception>
    public void InjectFault(Fault fault, int? times = 1, int after = 0)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times ?? 1, 1, nameof(times));
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        _processor.Faults.Add(fault, times, after);
    }

    /// <summary>Returns the workspace to what it began with, and removes recorded requests and faults.</summary>
    public void Reset()
    {
        _processor.Main.Reset();
        ClearRequests();
        ClearFaults();
    }

    /// <summary>Copies all that the workspace holds.</summary>
    public TestSnapshot CreateSnapshot() => new(_processor.Main.TakeSnapshot());

    /// <summary>Returns the workspace to a snapshot, as often as needed.</summary>
    /// <param name="snapshot">The snapshot, of this server or of another one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot" /> is null.</exception>
    public void Restore(TestSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _processor.Main.Restore(snapshot.State);
    }

    /// <summary>Removes all faults.</summary>
    public void ClearFaults() => _processor.Faults.Clear();

    /// <summary>Removes the requests that were recorded so far.</summary>
    public void ClearRequests() => _processor.Log.Clear();

    /// <summary>Stops the server and frees its port. All that it holds is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        _httpClient.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Stops the server. One on a port is stopped in the background; use <see cref="DisposeAsync" /> to wait until the port is free.</summary>
    public void Dispose()
    {
        _httpClient.Dispose();
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
        LoopbackHost host = await LoopbackHost.StartAsync(processor.ProcessAsync, 0, IPAddress.Loopback, cancellationToken).ConfigureAwait(false);
        return new IntercomTestServer(processor, host, settings.AccessToken);
    }

    private TModel Add<TModel>(string path, IntercomModel request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Add(path, JObject.FromObject(request)).ToObject<TModel>()!;
    }
}
