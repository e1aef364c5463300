using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Intercom.AspNetCore;

/// <summary>The endpoints by which an admin installs the app. The state between them is in a cookie.</summary>
internal sealed partial class OAuthEndpoints(IntercomOAuthClient oauth, IIntercomWorkspaces workspaces, ILogger<OAuthEndpoints> log)
{
    private const string Cookie = "intercom-oauth-state";

    // The log message generator of .NET 8 requires a field.
    private readonly ILogger _log = log;

    // Longer than an admin takes to decide.
    private static readonly TimeSpan StateLifetime = TimeSpan.FromMinutes(15);

    /// <summary>Redirects an admin to the page of Intercom that asks for consent.</summary>
    public Task AuthorizeAsync(HttpContext context, string callbackPath)
    {
        string state = IntercomOAuthClient.CreateState();
        HttpRequest request = context.Request;
        Uri callback = new($"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{callbackPath}");
        context.Response.Cookies.Append(Cookie, state, CookieSettings(context, StateLifetime));
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Redirect(oauth.GetAuthorizationUrl(state, callback).AbsoluteUri);
        return Task.CompletedTask;
    }

    /// <summary>Receives the redirect of Intercom, and installs the app in the workspace.</summary>
    public async Task ReceiveAsync(HttpContext context, Func<WorkspaceToken, HttpContext, Task> onInstalled)
    {
        string? kept = context.Request.Cookies[Cookie];
        context.Response.Cookies.Delete(Cookie, CookieSettings(context, lifetime: null));
        context.Response.Headers.CacheControl = "no-store";
        IQueryCollection query = context.Request.Query;
        if (!IntercomOAuthClient.ValidateState(kept, query["state"]))
        {
            await RejectAsync(context, HttpStatusCode.BadRequest, "This browser did not begin the installation, or it took too long.")
                .ConfigureAwait(false);
        }
        else if (query["code"].ToString() is not { Length: > 0 } code)
        {
            await RejectAsync(context, HttpStatusCode.Forbidden, "The installation was cancelled.").ConfigureAwait(false);
        }
        else if (await TryInstallAsync(context, code).ConfigureAwait(false) is { } token)
        {
            await onInstalled(token, context).ConfigureAwait(false);
        }
    }

    private async Task<WorkspaceToken?> TryInstallAsync(HttpContext context, string code)
    {
        try
        {
            return await workspaces.InstallAsync(code, context.RequestAborted).ConfigureAwait(false);
        }
        catch (IntercomAuthenticationException exception)
        {
            LogInstallationFailed(exception);
            await RejectAsync(context, HttpStatusCode.BadRequest, "Intercom did not accept the code.").ConfigureAwait(false);
        }
        catch (IntercomException exception)
        {
            LogInstallationFailed(exception);
            await RejectAsync(context, HttpStatusCode.BadGateway, "Intercom did not complete the installation. Begin it again.")
                .ConfigureAwait(false);
        }

        return null;
    }

    private static Task RejectAsync(HttpContext context, HttpStatusCode status, string message)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(message, context.RequestAborted);
    }

    // Lax: the cookie is sent with the redirect back from Intercom, and with no request that another site makes in the background.
    private static CookieOptions CookieSettings(HttpContext context, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = lifetime,
        Path = context.Request.PathBase.HasValue ? context.Request.PathBase.Value : "/",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };

    [LoggerMessage(10, LogLevel.Error, "The installation of the app in a workspace failed")]
    private partial void LogInstallationFailed(Exception exception);
}
