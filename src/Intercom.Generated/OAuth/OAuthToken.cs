using Newtonsoft.Json;

namespace Intercom;

/// <summary>The access token of a workspace that installed an app. It does not expire; uninstalling the app revokes it.</summary>
public sealed partial class OAuthToken : IntercomModel
{
    /// <summary>The type of the token, <c>Bearer</c>; null when not returned.</summary>
    [JsonProperty("token_type")]
    public string? TokenType { get => _tokenType.Value; set => _tokenType = new(value); }
    private Optional<string?> _tokenType;

    /// <summary>
    /// The access token, for <see cref="IntercomClientOptions.AccessToken" />. Store it like a password. A token from
    /// <see cref="IntercomOAuthClient.ExchangeAsync" /> always has it.
    /// </summary>
    [JsonProperty("access_token")]
    public string AccessToken { get => _accessToken.Value; set => _accessToken = new(value); }
    private Optional<string> _accessToken;

    /// <summary>The access token, under an older name; null when not returned.</summary>
    [JsonProperty("token")]
    public string? Token { get => _token.Value; set => _token = new(value); }
    private Optional<string?> _token;

    /// <summary>Returns the type of the token, without the token.</summary>
    public override string ToString() => $"{TokenType ?? "token"} of a workspace";
}
