namespace Intercom.Tests.Docs;

/// <summary>The C# of docs/oauth.md, so that it is known to compile.</summary>
public static class OAuthSnippets
{
    public static Uri Authorize(string clientId, string clientSecret)
    {
        IntercomOAuthClient oauth = new(
            new IntercomOAuthOptions { ClientId = clientId, ClientSecret = clientSecret, Region = IntercomRegion.Europe });

        string state = IntercomOAuthClient.CreateState();          // keep it with the session
        Uri page = oauth.GetAuthorizationUrl(state);                // send the admin there
        return page;
    }

    public static async Task<string> ComeBackAsync(IntercomOAuthClient oauth, string code, string? keptState, string? givenState)
    {
        if (!IntercomOAuthClient.ValidateState(keptState, givenState))
        {
            return "The request was not made here.";
        }

        OAuthToken token = await oauth.ExchangeAsync(code);
        IntercomRegion region = await IntercomRegion.DetectAsync(token.AccessToken);
        using IntercomClient intercom = new(new IntercomClientOptions { AccessToken = token.AccessToken, Region = region });
        return $"{intercom.Connection.Region}";
    }

    public static string Identify(string identitySecret, string messengerSecret, User user)
    {
        string hash = IntercomIdentityVerification.CreateUserHash(identitySecret, user.Id);
        string jwt = IntercomIdentityVerification.CreateMessengerJwt(messengerSecret, user.Id, DateTimeOffset.UtcNow.AddHours(1),
            new Dictionary<string, AttributeValue> { ["email"] = user.Email });
        return hash + jwt;
    }

    public sealed record User(string Id, string Email);
}
