using System.Net.Http;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom;

/// <summary>
/// A client for the Intercom REST API: one property per area. Thread-safe; make one per workspace and keep it.
/// </summary>
public partial class IntercomClient : IIntercomClient, IDisposable
{
    private readonly HttpClient? _ownHttpClient;

    /// <summary>Makes a client for a workspace in the United States.</summary>
    /// <param name="accessToken">The access token of the workspace.</param>
    /// <exception cref="ArgumentException">The token is missing or cannot be sent.</exception>
    public IntercomClient(string accessToken)
        : this(new IntercomClientOptions { AccessToken = accessToken })
    {
    }

    /// <summary>Makes a client with its own connections.</summary>
    /// <param name="options">Token, region, version and the rest. Copied, so that later changes have no effect.</param>
    /// <exception cref="ArgumentException">A setting is missing or wrong; the message names it.</exception>
    public IntercomClient(IntercomClientOptions options)
        : this(ConnectionSettings.From(options), IntercomHttpHandler.CreateClient())
    {
    }

    /// <summary>Makes a client that sends through an <see cref="HttpClient" /> of yours, which you dispose of yourself.</summary>
    /// <param name="httpClient">
    /// The client that sends the requests. Its timeout holds beside that of the options. Its handler should not follow redirects: the
    /// client does, and keeps the access token from other hosts. When the handler follows a redirect of a request that has a body, or headers that may be secret, the request fails
    /// before the other host gets any of it. <see cref="IntercomHttpHandler.Create" /> creates a handler that leaves redirects to the client.
    /// </param>
    /// <param name="options">Token, region, version and the rest. Copied, so that later changes have no effect.</param>
    /// <exception cref="ArgumentNullException"><paramref name="httpClient" /> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A setting is missing or wrong; the message names it. Or the <see cref="HttpClient" /> has an Authorization header of its own,
    /// which it would send to every host.
    /// </exception>
    public IntercomClient(HttpClient httpClient, IntercomClientOptions options)
        : this(ConnectionSettings.From(options), Returning(DefaultHeaders.EnsureNoAuthorization(httpClient)))
    {
    }

    /// <summary>Makes a client that asks for an <see cref="HttpClient" /> before every attempt, such as a factory that changes connections over time.</summary>
    /// <param name="httpClient">Gives what sends the next request; see the constructor that takes one. Nobody disposes of it here.</param>
    /// <param name="options">Token, region, version and the rest. Copied, so that later changes have no effect.</param>
    /// <exception cref="ArgumentNullException"><paramref name="httpClient" /> is null.</exception>
    /// <exception cref="ArgumentException">A setting is missing or wrong; the message names it.</exception>
    public IntercomClient(Func<HttpClient> httpClient, IntercomClientOptions options)
        : this(ConnectionSettings.From(options), Checking(httpClient ?? throw new ArgumentNullException(nameof(httpClient))))
    {
    }

    private IntercomClient(ConnectionSettings settings, HttpClient ownHttpClient)
        : this(settings, Returning(ownHttpClient), ownHttpClient)
    {
    }

    private IntercomClient(ConnectionSettings settings, Func<HttpClient> httpClient, HttpClient? ownHttpClient = null)
    {
        _ownHttpClient = ownHttpClient;
        Connection = new ApiConnection(httpClient, settings, ownHttpClient is not null);
        CreateAreas(Connection);
    }

    /// <summary>What all calls go through: for calls that no area has.</summary>
    public ApiConnection Connection { get; }

    /// <inheritdoc />
    public virtual async Task<T?> SendAsync<T>(HttpMethod method, string path, object? body = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
        where T : class
    {
        ApiRequest request = GeneralRequest.Create(method, path, body, options);
        if (typeof(T) != typeof(string))
        {
            return await Connection.SendNullableAsync<T>(request, cancellationToken).ConfigureAwait(false);
        }

        JToken? json = await Connection.SendNullableAsync<JToken>(request, cancellationToken).ConfigureAwait(false);
        return json?.ToString(Formatting.None) as T;
    }

    /// <summary>Closes the connections that the client opened itself.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connections that the client opened itself.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()" /> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _ownHttpClient?.Dispose();
        }
    }

    private static Func<HttpClient> Returning(HttpClient httpClient) => () => httpClient;

    private static Func<HttpClient> Checking(Func<HttpClient> httpClient) => () => DefaultHeaders.EnsureNoAuthorization(httpClient());
}
