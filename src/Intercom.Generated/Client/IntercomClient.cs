using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Net.Http;
using System.Text.Json;

namespace Intercom;

/// <summary>
/// A client for the Intercom REST API, with one property per area. It is thread-safe: create one per workspace and reuse it.
/// </summary>
public partial class IntercomClient : IIntercomClient, IDisposable
{
    private readonly HttpClient? _ownHttpClient;

    /// <summary>Creates a client for a workspace that is hosted in the United States.</summary>
    /// <param name="accessToken">The access token of the workspace.</param>
    /// <exception cref="ArgumentException">The token is empty, or has characters that a header cannot contain.</exception>
    public IntercomClient(string accessToken)
        : this(new IntercomClientOptions { AccessToken = accessToken })
    {
    }

    /// <summary>Creates a client that opens its own connections.</summary>
    /// <param name="options">The settings of the client. They are copied; later changes have no effect.</param>
    /// <exception cref="ArgumentException">A setting is missing or invalid; the message names it.</exception>
    public IntercomClient(IntercomClientOptions options)
        : this(ConnectionSettings.From(options), IntercomHttpHandler.CreateClient())
    {
    }

    /// <summary>Creates a client that sends requests through an existing <see cref="HttpClient" />, which it does not dispose.</summary>
    /// <param name="httpClient">
    /// The HTTP client that sends the requests. The shorter one of its timeout and <see cref="IntercomClientOptions.Timeout" /> applies.
    /// Its handler should not follow redirects: the Intercom client follows them itself, and does not send the access token to other hosts.
    /// When the handler follows a redirect of a request with a body or with secret headers, the request fails before the other host
    /// receives any of it. <see cref="IntercomHttpHandler.Create" /> creates a suitable handler.
    /// </param>
    /// <param name="options">The settings of the client. They are copied; later changes have no effect.</param>
    /// <exception cref="ArgumentNullException"><paramref name="httpClient" /> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A setting is missing or invalid; the message names it. Or the <see cref="HttpClient" /> has a default Authorization header, which it
    /// would send to every host.
    /// </exception>
    public IntercomClient(HttpClient httpClient, IntercomClientOptions options)
        : this(ConnectionSettings.From(options), Returning(DefaultHeaders.EnsureNoAuthorization(httpClient)))
    {
    }

    /// <summary>
    /// Creates a client that gets an <see cref="HttpClient" /> before every attempt, for example from an <c>IHttpClientFactory</c>.
    /// </summary>
    /// <param name="httpClient">
    /// Returns the HTTP client for the next attempt; the same requirements apply as for a fixed one. The Intercom client does not dispose
    /// it.
    /// </param>
    /// <param name="options">The settings of the client. They are copied; later changes have no effect.</param>
    /// <exception cref="ArgumentNullException"><paramref name="httpClient" /> is null.</exception>
    /// <exception cref="ArgumentException">A setting is missing or invalid; the message names it.</exception>
    public IntercomClient(Func<HttpClient> httpClient, IntercomClientOptions options)
        : this(ConnectionSettings.From(options), Validating(httpClient ?? throw new ArgumentNullException(nameof(httpClient))))
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
    }

    /// <summary>The connection that all areas send their requests through.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ApiConnection Connection { get; }

    /// <inheritdoc />
    public virtual async Task<T?> SendAsync<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>(
        HttpMethod method,
        string path,
        object? request = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
        where T : class
    {
        ApiRequest sent = GeneralRequest.Create(method, path, request, options);
        if (typeof(T) != typeof(string))
        {
            return await Connection.SendNullableAsync<T>(sent, cancellationToken).ConfigureAwait(false);
        }

        using JsonDocument? json = await Connection.SendNullableAsync<JsonDocument>(sent, cancellationToken).ConfigureAwait(false);
        return json?.RootElement.GetRawText() as T;
    }

    /// <summary>Closes the connections that the client opened itself.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the connections that the client opened itself.</summary>
    /// <param name="disposing">True when called from <see cref="Dispose()" />.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _ownHttpClient?.Dispose();
        }
    }

    private static Func<HttpClient> Returning(HttpClient httpClient) => () => httpClient;

    private static Func<HttpClient> Validating(Func<HttpClient> httpClient) => () => DefaultHeaders.EnsureNoAuthorization(httpClient());
}
