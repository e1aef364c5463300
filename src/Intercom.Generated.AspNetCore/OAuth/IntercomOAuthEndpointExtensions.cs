using Intercom.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints by which an admin installs the app in a workspace.</summary>
public static class IntercomOAuthEndpointExtensions
{
    /// <summary>
    /// Maps two endpoints: one redirects an admin to the page of Intercom that asks for consent, with a random state in a cookie; the other
    /// receives the redirect back, verifies the state, and stores the token of the workspace. Without the state it responds with 400, after
    /// a cancellation with 403, and with 400 or 502 if Intercom does not exchange the code.
    /// </summary>
    /// <param name="endpoints">The routes of the application.</param>
    /// <param name="installPath">The path that begins the installation, such as <c>/intercom/install</c>.</param>
    /// <param name="callbackPath">
    /// The path that Intercom redirects to, such as <c>/intercom/callback</c>. The app has its address as redirect URL in the Developer
    /// Hub.
    /// </param>
    /// <param name="onInstalled">
    /// Writes the response after an installation, such as a redirect; null for a short text. The token is stored by then.
    /// </param>
    /// <returns>A builder for further settings of both endpoints.</returns>
    /// <exception cref="ArgumentNullException">A required argument is null.</exception>
    /// <exception cref="ArgumentException">A path does not begin with a slash.</exception>
    /// <exception cref="InvalidOperationException"><c>services.AddIntercomOAuth(...)</c> was not called.</exception>
    public static IEndpointConventionBuilder MapIntercomOAuth(
        this IEndpointRouteBuilder endpoints,
        string installPath,
        string callbackPath,
        Func<WorkspaceToken, HttpContext, Task>? onInstalled = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        RequirePath(installPath, nameof(installPath));
        RequirePath(callbackPath, nameof(callbackPath));
        if (endpoints.ServiceProvider.GetService<OAuthEndpoints>() is not { } oauth)
        {
            throw new InvalidOperationException($"Call services.AddIntercomOAuth(...) before {nameof(MapIntercomOAuth)}.");
        }

        RouteGroupBuilder group = endpoints.MapGroup(string.Empty);
        group.MapGet(installPath, context => oauth.AuthorizeAsync(context, callbackPath));
        group.MapGet(callbackPath, context => oauth.ReceiveAsync(context, onInstalled ?? ConfirmAsync));
        return group;
    }

    private static void RequirePath(string path, string argument)
    {
        ArgumentNullException.ThrowIfNull(path, argument);
        if (!path.StartsWith('/'))
        {
            throw new ArgumentException($"The path '{path}' does not begin with a slash.", argument);
        }
    }

    private static Task ConfirmAsync(WorkspaceToken token, HttpContext context)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("The app is installed.", context.RequestAborted);
    }
}
