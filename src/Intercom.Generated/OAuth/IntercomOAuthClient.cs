using System.Net.Http;
using System.Text;

namespace Intercom;

/// <summary>
/// A client for the OAuth flow, by which an app gets access to workspaces of other companies. Redirect an admin to
/// <see cref="GetAuthorizationUrl" />, validate the state of the redirect back, and exchange its code for the access token. The permissions
/// of the app are set in the Developer Hub. It is thread-safe.
/// </summary>
public sealed class IntercomOAuthClient
{
    private const string Exchange = "OAuth.Exchange";

    private static readonly Dictionary<IntercomRegion, Uri> Pages = new()
    {
        [IntercomRegion.UnitedStates] = new Uri("https://app.intercom.com/oauth"),
        [IntercomRegion.Europe] = new Uri("https://app.eu.intercom.com/oauth"),
        [IntercomRegion.Australia] = new Uri("https://app.au.intercom.com/oauth"),
    };

    private readonly IntercomOAuthOptions _options;
    private readonly HttpClient? _httpClient;

    /// <summary>Creates an OAuth client for an app.</summary>
    /// <param name="options">The settings of the app. They are copied; later changes have no effect.</param>
    /// <param name="httpClient">
    /// The HTTP client that sends the requests; null to open a connection for each request. When its handler follows a redirect, the
    /// request fails before the other host receives the secret.
    /// </param>
    /// <exception cref="ArgumentException">
    /// A setting is missing or invalid; the message names it. Or the <see cref="HttpClient" /> has a default Authorization header.
    /// </exception>
    public IntercomOAuthClient(IntercomOAuthOptions options, HttpClient? httpClient = null)
    {
        _options = (options ?? throw new ArgumentNullException(nameof(options))).Validated();
        _httpClient = httpClient is null ? null : DefaultHeaders.EnsureNoAuthorization(httpClient);
    }

    /// <summary>Creates a random state. Store it in the session of the visitor until the redirect back.</summary>
    public static string CreateState() => Base64Url.Write(RandomBytes.Create(32));

    /// <summary>Indicates whether two states are equal, compared in constant time. False when one of them is null or empty.</summary>
    /// <param name="kept">The state of the session.</param>
    /// <param name="given">The state of the redirect.</param>
    public static bool ValidateState(string? kept, string? given) =>
        !string.IsNullOrEmpty(kept) && given is not null && FixedTime.AreEqual(Encoding.UTF8.GetBytes(kept), Encoding.UTF8.GetBytes(given));

    /// <summary>Returns the URL to which an admin is redirected to install the app.</summary>
    /// <param name="state">A state from <see cref="CreateState" />.</param>
    /// <param name="redirectUri">The redirect URL of the app to return to; null for its first one.</param>
    /// <exception cref="ArgumentException">The state is empty, or the URL is not an absolute http or https URL.</exception>
    public Uri GetAuthorizationUrl(string state, Uri? redirectUri = null)
    {
        Validate(state, nameof(state));
        if (redirectUri is not null
            && !(redirectUri.IsAbsoluteUri && (redirectUri.Scheme == Uri.UriSchemeHttps || redirectUri.Scheme == Uri.UriSchemeHttp)))
        {
            throw new ArgumentException(
                "The address must be an absolute http or https address, as the app has it in the Developer Hub.",
                nameof(redirectUri));
        }

        ApiQuery query = new();
        query.Add("client_id", _options.ClientId);
        query.Add("state", state);
        if (redirectUri is not null)
        {
            query.Add("redirect_uri", redirectUri.AbsoluteUri);
        }

        return new Uri($"{Page}?{query}");
    }

    /// <summary>
    /// Exchanges the code of a redirect for the access token of the workspace. A code is valid once, so this is not retried.
    /// </summary>
    /// <remarks>Sends <c>POST /auth/eagle/token</c>.</remarks>
    /// <param name="code">The complete code of the redirect, including trailing equals signs.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    /// <exception cref="IntercomAuthenticationException">
    /// The code is invalid, expired or already used, or the client secret is invalid.
    /// </exception>
    /// <exception cref="IntercomException">The request failed for another reason.</exception>
    public async Task<OAuthToken> ExchangeAsync(string code, CancellationToken cancellationToken = default)
    {
        Validate(code, nameof(code));
        Dictionary<string, string> body = new(StringComparer.Ordinal)
        {
            ["code"] = code,
            ["client_id"] = _options.ClientId,
            ["client_secret"] = _options.ClientSecret,
        };
        OAuthToken token = await new OAuthCall(Exchange, _options, _httpClient).PostAsync(
            "auth/eagle/token",
            body,
            cancellationToken).ConfigureAwait(false);
        string? accessToken = token.AccessToken ?? token.Token;
        token.AccessToken = string.IsNullOrWhiteSpace(accessToken)
            ? throw new IntercomSerializationException(Exchange, "access_token", "there is no access token in it")
            : accessToken!;
        return token;
    }

    /// <summary>Uninstalls the app from a workspace, and revokes its access token.</summary>
    /// <remarks>Sends <c>POST /auth/uninstall</c>.</remarks>
    /// <param name="accessToken">The access token of the workspace.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="ArgumentException">The token is empty.</exception>
    /// <exception cref="IntercomException">The request failed.</exception>
    public async Task UninstallAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        IntercomClientOptions options = new()
        {
            AccessToken = Intercom.AccessToken.Validate(accessToken, nameof(accessToken)),
            Region = _options.TokenRegion,
            Timeout = _options.Timeout,
        };
        using IntercomClient client = _httpClient is null ? new IntercomClient(options) : new IntercomClient(_httpClient, options);
        await client.Connection.SendAsync(
            new ApiRequest("OAuth.Uninstall", HttpMethod.Post, "auth/uninstall"),
            cancellationToken).ConfigureAwait(false);
    }

    private Uri Page => Pages.TryGetValue(_options.Region, out Uri? page) ? page : new Uri(_options.Region.BaseAddress, "oauth");

    private static void Validate(string value, string argument)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{argument} is empty.", argument);
        }
    }
}
