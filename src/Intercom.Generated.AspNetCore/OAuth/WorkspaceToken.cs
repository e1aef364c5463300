namespace Intercom.AspNetCore;

/// <summary>The access token of a workspace that installed the app.</summary>
public sealed class WorkspaceToken
{
    /// <summary>Creates a token.</summary>
    /// <param name="appId">The identifier of the workspace, which notifications have as <c>app_id</c>.</param>
    /// <param name="accessToken">The access token.</param>
    /// <param name="region">The region of the workspace.</param>
    /// <exception cref="ArgumentNullException"><paramref name="region" /> is null.</exception>
    /// <exception cref="ArgumentException">The identifier or the token is empty.</exception>
    public WorkspaceToken(string appId, string accessToken, IntercomRegion region)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        ArgumentException.ThrowIfNullOrWhiteSpace(accessToken);
        ArgumentNullException.ThrowIfNull(region);
        AppId = appId;
        AccessToken = accessToken;
        Region = region;
    }

    /// <summary>Gets the identifier of the workspace.</summary>
    public string AppId { get; }

    /// <summary>Gets the access token. Store it like a password.</summary>
    public string AccessToken { get; }

    /// <summary>Gets the region of the workspace.</summary>
    public IntercomRegion Region { get; }

    /// <summary>Returns the workspace and the region, without the token.</summary>
    public override string ToString() => $"workspace {AppId}, {Region}";
}
