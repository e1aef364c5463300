using System.Net;
using Intercom.Testing.Hosting;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing;

/// <summary>
/// An Intercom in memory that listens on a free loopback port: for tests of applications that use Intercom, and for trying it
/// out. It keeps what is created, answers errors as Intercom does, and starts with one admin and no contacts. Identifiers are
/// given in the order of creation, so they are the same in every run. Thread-safe.
/// </summary>
/// <remarks>
/// Its routes come from the description that the client is generated from. Operations that it does not do yet are answered with 501.
/// </remarks>
public sealed partial class IntercomTestServer : IAsyncDisposable
{
    private readonly EmbeddedServer _server;
    private readonly LoopbackHost _host;
    private readonly HttpClient _httpClient;

    private IntercomTestServer(EmbeddedServer server, LoopbackHost host, string accessToken)
    {
        _server = server;
        _host = host;
        _httpClient = LoopbackHttpClient.Create();
        AccessToken = accessToken;
        Region = IntercomRegion.Custom(host.Address);
    }

    /// <summary>Where the server listens, such as <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri BaseAddress => Region.BaseAddress;

    /// <summary>The address of the server as a region, for the options of clients.</summary>
    public IntercomRegion Region { get; }

    /// <summary>The access token that the server takes.</summary>
    public string AccessToken { get; }

    /// <summary>The requests that the server has answered so far, oldest first. A copy, which does not grow.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _server.Log.All;

    /// <summary>Starts a server.</summary>
    /// <param name="options">How it behaves; null for the usual settings. Copied, so that later changes have no effect.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="ArgumentException">A setting is missing or wrong; the message names it.</exception>
    public static Task<IntercomTestServer> StartAsync(
        IntercomTestServerOptions? options = null, CancellationToken cancellationToken = default) =>
        StartAsync(ApiDescription.Instance, options, cancellationToken);

    /// <summary>
    /// Makes a client that calls this server with its access token. All of these clients share connections, which are closed
    /// with the server, so there is no need to dispose of them.
    /// </summary>
    /// <param name="configure">Changes other options of the client; null for the usual ones.</param>
    public IntercomClient CreateClient(Action<IntercomClientOptions>? configure = null)
    {
        IntercomClientOptions options = new() { AccessToken = AccessToken, Region = Region };
        configure?.Invoke(options);
        return new IntercomClient(_httpClient, options);
    }

    /// <summary>Creates an object as a POST request does, without a request: for what has no method of its own.</summary>
    /// <param name="path">The path of the operation, such as <c>/contacts</c>.</param>
    /// <param name="body">The body of the request.</param>
    /// <returns>The object as the response gives it; a copy.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Intercom would reject the request; the message gives the reason.</exception>
    /// <exception cref="NotSupportedException">The version of the API has no such operation, or the server does not implement
    /// it.</exception>
    public JObject Add(string path, JObject body)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(body);
        return (JObject)_server.Run(HttpMethods.Post, path, body);
    }

    /// <summary>
    /// Has the next request with a right token answered with an error, and not carried out. Called several times, one request
    /// after the other fails.
    /// </summary>
    /// <param name="statusCode">The status of the answer; 400 or more.</param>
    /// <param name="code">The code of the error, such as <c>server_error</c>.</param>
    /// <param name="message">What the error says; null to repeat the code.</param>
    /// <param name="after">How many requests with a right token are answered as usual before it.</param>
    /// <exception cref="ArgumentException">The status is no error, the code is missing, or <paramref name="after" /> is
    /// negative.</exception>
    public void FailNext(HttpStatusCode statusCode, string code, string? message = null, int after = 0) =>
        InjectFault(Fault.Error(statusCode, code, message), times: 1, after);

    /// <summary>
    /// Has something go wrong with the next requests with a right token. Called several times, one fault after the other comes.
    /// </summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="times">How many requests have it; null for all from then on, until <see cref="ClearFaults" />.</param>
    /// <param name="after">How many requests with a right token are answered as usual before.</param>
    /// <exception cref="ArgumentException"><paramref name="fault" /> is null, <paramref name="times" /> is less than 1, or
    /// <paramref name="after" /> is negative.</exception>
    public void InjectFault(Fault fault, int? times = 1, int after = 0)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times ?? 1, 1, nameof(times));
        ArgumentOutOfRangeException.ThrowIfNegative(after);
        _server.Faults.Add(fault, times, after);
    }

    /// <summary>Has nothing go wrong any more.</summary>
    public void ClearFaults() => _server.Faults.Clear();

    /// <summary>Forgets the requests that were recorded so far.</summary>
    public void ClearRequests() => _server.Log.Clear();

    /// <summary>Stops the server and frees its port. What it kept is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        _httpClient.Dispose();
        await _host.DisposeAsync().ConfigureAwait(false);
    }

    internal static async Task<IntercomTestServer> StartAsync(
        ApiDescription description,
        IntercomTestServerOptions? options,
        CancellationToken cancellationToken)
    {
        ServerSettings settings = ServerSettings.From(options ?? new IntercomTestServerOptions());
        EmbeddedServer server = new(settings, description);
        LoopbackHost host = await LoopbackHost.StartAsync(server.AnswerAsync, cancellationToken).ConfigureAwait(false);
        return new IntercomTestServer(server, host, settings.AccessToken);
    }

    private TModel Add<TModel>(string path, IntercomModel request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Add(path, JObject.FromObject(request)).ToObject<TModel>()!;
    }
}
