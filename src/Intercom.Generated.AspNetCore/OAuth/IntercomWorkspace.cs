namespace Intercom.AspNetCore;

/// <summary>
/// The workspace of a scope: that of the notification that is handled. A handler gets it, or <see cref="IIntercomClient" /> itself, in its
/// constructor. It is registered by <c>services.AddIntercomOAuth(...)</c>.
/// </summary>
public sealed class IntercomWorkspace
{
    private readonly IIntercomWorkspaces _workspaces;
    private IIntercomClient? _client;

    internal IntercomWorkspace(IIntercomWorkspaces workspaces) => _workspaces = workspaces;

    /// <summary>Gets the identifier of the workspace; null when the scope has none.</summary>
    public string? AppId { get; private set; }

    /// <summary>Gets the client of the workspace.</summary>
    /// <exception cref="InvalidOperationException">The scope has no workspace, or the workspace has no token.</exception>
    public IIntercomClient Client => _client ?? throw new InvalidOperationException(
        AppId is null
            ? "The scope has no workspace. Call UseAsync with its identifier, outside of a handler of notifications."
            : $"The workspace '{AppId}' has no access token. It did not install the app, or removed it.");

    /// <summary>Sets the workspace of the scope, such as that of the user of a web request.</summary>
    /// <param name="appId">The identifier of the workspace.</param>
    /// <param name="cancellationToken">Cancels the request to the token store.</param>
    /// <returns>A task that completes when the workspace is set.</returns>
    /// <exception cref="ArgumentException"><paramref name="appId" /> is empty.</exception>
    public async Task UseAsync(string appId, CancellationToken cancellationToken = default)
    {
        _client = await _workspaces.FindClientAsync(appId, cancellationToken).ConfigureAwait(false);
        AppId = appId;
    }
}
