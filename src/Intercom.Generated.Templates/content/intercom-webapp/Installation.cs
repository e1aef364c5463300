using Intercom;

namespace IntercomWebApp;

/// <summary>The installation of the app in a workspace, by OAuth.</summary>
public static class Installation
{
    private const string StateCookie = "intercom-state";

    /// <summary>Redirects an admin to Intercom, which asks for permission.</summary>
    public static IResult Start(HttpContext context, IntercomOAuthClient oauth)
    {
        string state = IntercomOAuthClient.CreateState();
        context.Response.Cookies.Append(
            StateCookie,
            state,
            new CookieOptions
            {
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = TimeSpan.FromMinutes(10),
            });
        Uri back = new($"{context.Request.Scheme}://{context.Request.Host}/installed");
        return Results.Redirect(oauth.GetAuthorizationUrl(state, back).ToString());
    }

    /// <summary>Receives the admin back, and exchanges the code for the access token of the workspace.</summary>
    public static async Task<IResult> FinishAsync(
        string code,
        string state,
        HttpContext context,
        IntercomOAuthClient oauth,
        Workspaces workspaces,
        CancellationToken cancellationToken)
    {
        string? kept = context.Request.Cookies[StateCookie];
        context.Response.Cookies.Delete(StateCookie);
        if (!IntercomOAuthClient.ValidateState(kept, state))
        {
            return Results.BadRequest("The installation was not started here, or took too long. Start it again at /install.");
        }

        try
        {
            OAuthToken token = await oauth.ExchangeAsync(code, cancellationToken);
            Workspace workspace = await workspaces.AddAsync(token.AccessToken, cancellationToken);
            return Results.Text($"Installed in {workspace.Name}.");
        }
        catch (IntercomAuthenticationException)
        {
            return Results.BadRequest("Intercom rejected the code. Start the installation again at /install.");
        }
    }
}
