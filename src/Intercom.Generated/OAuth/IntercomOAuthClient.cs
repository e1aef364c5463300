using System.Net.Http;
using System.Text;

namespace Intercom;

/// <summary>
/// How an app gets into the workspaces of others. Send their admin to <see cref="GetAuthorizationUrl" />, check the state that comes back, and exchange the code for the access token.
/// What an app may do is set in the Developer Hub, not asked for here. Thread-safe.
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

    /// <summary>Makes it for an app.</summary>
    /// <param name="options">The app. Copied, so that later changes have no effect.</param>
    /// <param name="httpClient">
    /// The client that sends the requests; null for connections that are made for each request. When its handler follows a redirect by itself, the request fails before
    /// the other host gets the secret.
    /// </param>
    /// <exception cref="ArgumentException">A setting is missing or wrong; the message names it. Or the <see cref="HttpClient" /> has an Authorization header of its own.</exception>
    public IntercomOAuthClient(IntercomOAuthOptions options, HttpClient? httpClient = null)
    {
        _options = (options ?? throw new ArgumentNullException(nameof(options))).Checked();
        _httpClient = httpClient is null ? null : DefaultHeaders.EnsureNoAuthorization(httpClient);
    }

    /// <summary>Makes a state that nobody can guess. Keep it with the session of the visitor until the redirect comes back.</summary>
    public static string CreateState() => Base64Url.Write(RandomBytes.Make(32));

    /// <summary>Whether the state that came back is the one that was kept, compared in a time that tells nothing. False when one of them is missing.</summary>
    /// <param name="kept">The state of the session.</param>
    /// <param name="given">The state of the redirect.</param>
    public static bool ValidateState(string? kept, string? given) =>
        !string.IsNullOrEmpty(kept) && given is not null && FixedTime.AreEqual(Encoding.UTF8.GetBytes(kept), Encoding.UTF8.GetBytes(given));

    /// <summary>Where to send an admin who wants to install the app.</summary>
    /// <param name="state">What <see cref="CreateState" /> made.</param>
    /// <param name="redirectUri">Where the admin is sent back to, one of those of the app; null for its first.</param>
    /// <exception cref="ArgumentException">The state is empty, or the address is not an absolute http or https address.</exception>
    public Uri GetAuthorizationUrl(string state, Uri? redirectUri = null)
    {
        Check(state, nameof(state));
        if (redirectUri is not null && !(redirectUri.IsAbsoluteUri && (redirectUri.Scheme == Uri.UriSchemeHttps || redirectUri.Scheme == Uri.UriSchemeHttp)))
        {
            throw new ArgumentException("The address must be an absolute http or https address, as the app has it in the Developer Hub.", nameof(redirectUri));
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

    /// <summary>Exchanges the code of a redirect for the access token of the workspace. A code is good once, so this is not sent again.</summary>
    /// <remarks>Calls <c>POST /auth/eagle/token</c>.</remarks>
    /// <param name="code">The code of the redirect, whole: it may end in equals signs.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    /// <exception cref="IntercomAuthenticationException">The code is wrong, old, or was used, or the secret of the app is wrong.</exception>
    /// <exception cref="IntercomException">The call failed for another reason.</exception>
    public async Task<OAuthToken> ExchangeAsync(string code, CancellationToken cancellationToken = default)
    {
        Check(code, nameof(code));
        Dictionary<string, string> body = new(StringComparer.Ordinal)
        {
            ["code"] = code,
            ["client_id"] = _options.ClientId,
            ["client_secret"] = _options.ClientSecret,
        };
        OAuthToken token = await new OAuthCall(Exchange, _options, _httpClient).PostAsync("auth/eagle/token", body, cancellationToken).ConfigureAwait(false);
        token.AccessToken ??= token.Token;
        return string.IsNullOrWhiteSpace(token.AccessToken)
            ? throw new IntercomSerializationException(Exchange, "access_token", "there is no access token in it")
            : token;
    }

    /// <summary>Takes the app out of a workspace: its access token ends.</summary>
    /// <remarks>Calls <c>POST /auth/uninstall</c>.</remarks>
    /// <param name="accessToken">The access token of the workspace.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The token is missing.</exception>
    /// <exception cref="IntercomException">The call failed.</exception>
    public async Task UninstallAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        IntercomClientOptions options = new() { AccessToken = Intercom.AccessToken.Validate(accessToken, nameof(accessToken)), Region = _options.TokenRegion, Timeout = _options.Timeout };
        using IntercomClient client = _httpClient is null ? new IntercomClient(options) : new IntercomClient(_httpClient, options);
        await client.Connection.SendAsync(new ApiRequest("OAuth.Uninstall", HttpMethod.Post, "auth/uninstall"), cancellationToken).ConfigureAwait(false);
    }

    private Uri Page => Pages.TryGetValue(_options.Region, out Uri? page) ? page : new Uri(_options.Region.BaseAddress, "oauth");

    private static void Check(string value, string argument)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{argument} is missing.", argument);
        }
    }
}
