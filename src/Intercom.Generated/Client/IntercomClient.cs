using System.Net.Http;

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
        : this(ConnectionSettings.From(options), IntercomHttp.CreateClient())
    {
    }

    /// <summary>Makes a client that sends through an <see cref="HttpClient" /> of yours, which you dispose of yourself.</summary>
    /// <param name="httpClient">
    /// What sends the requests. Its timeout holds beside that of the options. Its handler should not follow redirects: the
    /// client does, and keeps the access token from other hosts.
    /// </param>
    /// <param name="options">Token, region, version and the rest. Copied, so that later changes have no effect.</param>
    /// <exception cref="ArgumentNullException"><paramref name="httpClient" /> is null.</exception>
    /// <exception cref="ArgumentException">
    /// A setting is missing or wrong; the message names it. Or the <see cref="HttpClient" /> has an Authorization header of its own,
    /// which it would send to every host.
    /// </exception>
    public IntercomClient(HttpClient httpClient, IntercomClientOptions options)
        : this(ConnectionSettings.From(options), Returning(Check(httpClient)))
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
        : this(settings, Returning(ownHttpClient)) => _ownHttpClient = ownHttpClient;

    private IntercomClient(ConnectionSettings settings, Func<HttpClient> httpClient)
    {
        Connection = new ApiConnection(httpClient, settings);
        CreateAreas(Connection);
    }

    /// <summary>What all calls go through: for calls that no area has.</summary>
    public ApiConnection Connection { get; }

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

    private static Func<HttpClient> Checking(Func<HttpClient> httpClient) => () => Check(httpClient());

    private static HttpClient Check(HttpClient httpClient) => (httpClient ?? throw new ArgumentNullException(nameof(httpClient))).DefaultRequestHeaders.Authorization is null
        ? httpClient
        : throw new ArgumentException("The HttpClient has a default Authorization header; give the access token with the options instead.", nameof(httpClient));
}
