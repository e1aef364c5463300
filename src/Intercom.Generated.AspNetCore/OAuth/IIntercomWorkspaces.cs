namespace Intercom.AspNetCore;

/// <summary>The workspaces that installed the app, and their clients. It is thread-safe.</summary>
public interface IIntercomWorkspaces
{
    /// <summary>
    /// Returns the client of a workspace, with its token and region, and with a rate limiter of its own when an
    /// <see cref="IIntercomRateLimiterPool" /> is registered. It is the same instance until the token changes.
    /// </summary>
    /// <param name="appId">The identifier of the workspace, which notifications have as <c>app_id</c>.</param>
    /// <param name="cancellationToken">Cancels the request to the token store.</param>
    /// <returns>The client; null when the workspace has no token.</returns>
    /// <exception cref="ArgumentException"><paramref name="appId" /> is empty.</exception>
    ValueTask<IIntercomClient?> FindClientAsync(string appId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Exchanges the code of an installation for the token of the workspace, requests the identifier of the workspace, and stores the
    /// token.
    /// </summary>
    /// <param name="code">The code of the redirect.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <returns>The token, which is stored.</returns>
    /// <exception cref="IntercomAuthenticationException">The code is invalid, expired or already used.</exception>
    /// <exception cref="IntercomException">A request failed for another reason.</exception>
    Task<WorkspaceToken> InstallAsync(string code, CancellationToken cancellationToken = default);

    /// <summary>Removes the token and the client of a workspace, such as when an uninstall notice was received.</summary>
    /// <param name="appId">The identifier of the workspace.</param>
    /// <param name="cancellationToken">Cancels the request to the token store.</param>
    /// <returns>A task that completes when the token is removed.</returns>
    /// <exception cref="ArgumentException"><paramref name="appId" /> is empty.</exception>
    Task RemoveAsync(string appId, CancellationToken cancellationToken = default);
}
