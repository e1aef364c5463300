using Newtonsoft.Json;

namespace Intercom;

/// <summary>The access token of a workspace that has installed an app. It does not expire; it ends when the app is uninstalled.</summary>
public sealed partial class OAuthToken : IntercomModel
{
    /// <summary>Kind of token, <c>Bearer</c>; null when not given.</summary>
    [JsonProperty("token_type")]
    public string? TokenType { get => _tokenType.Value; set => _tokenType = new(value); }
    private Optional<string?> _tokenType;

    /// <summary>The access token, for <see cref="IntercomClientOptions.AccessToken" />. Keep it like a password. Null when not given, which <see cref="IntercomOAuthClient.ExchangeAsync" /> refuses.</summary>
    [JsonProperty("access_token")]
    public string? AccessToken { get => _accessToken.Value; set => _accessToken = new(value); }
    private Optional<string?> _accessToken;

    /// <summary>The access token again, under its older name; null when not given.</summary>
    [JsonProperty("token")]
    public string? Token { get => _token.Value; set => _token = new(value); }
    private Optional<string?> _token;

    /// <summary>The kind of token, without the token.</summary>
    public override string ToString() => $"{TokenType ?? "token"} of a workspace";
}
