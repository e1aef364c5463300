namespace Intercom.AspNetCore;

/// <summary>Stores the access tokens of workspaces. An implementation is thread-safe, and encrypts what it writes.</summary>
public interface IIntercomTokenStore
{
    /// <summary>Returns the token of a workspace.</summary>
    /// <param name="appId">The identifier of the workspace.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>The token; null when the workspace has none.</returns>
    ValueTask<WorkspaceToken?> FindAsync(string appId, CancellationToken cancellationToken);

    /// <summary>Stores the token of a workspace, and replaces an earlier one.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when the token is stored.</returns>
    ValueTask SaveAsync(WorkspaceToken token, CancellationToken cancellationToken);

    /// <summary>Removes the token of a workspace, if there is one.</summary>
    /// <param name="appId">The identifier of the workspace.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <returns>A task that completes when the token is removed.</returns>
    ValueTask RemoveAsync(string appId, CancellationToken cancellationToken);
}
