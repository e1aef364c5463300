using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>Creates clients from the tokens of the store, and keeps them as long as their token stays the same.</summary>
internal sealed class IntercomWorkspaces(
    IIntercomTokenStore store,
    IntercomOAuthClient oauth,
    IOptions<IntercomOAuthOptions> options,
    IIntercomClientFactory clients,
    IIntercomRateLimiterPool? limiters = null) : IIntercomWorkspaces
{
    /// <summary>The name of the registered client that those of workspaces start from.</summary>
    public const string Template = "intercom-workspaces";

    private readonly ConcurrentDictionary<string, (string AccessToken, IIntercomClient Client)> _clients = new(StringComparer.Ordinal);

    public async ValueTask<IIntercomClient?> FindClientAsync(string appId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        if (await store.FindAsync(appId, cancellationToken).ConfigureAwait(false) is not { } token)
        {
            _clients.TryRemove(appId, out _);
            return null;
        }

        // A client that is replaced may still be in use. It owns no connections, so nothing has to be disposed.
        return _clients.AddOrUpdate(
            appId,
            _ => (token.AccessToken, Create(token)),
            (_, known) => known.AccessToken == token.AccessToken ? known : (token.AccessToken, Create(token))).Client;
    }

    public async Task<WorkspaceToken> InstallAsync(string code, CancellationToken cancellationToken = default)
    {
        OAuthToken exchanged = await oauth.ExchangeAsync(code, cancellationToken).ConfigureAwait(false);
        IntercomRegion region = IntercomRegion.Known.Contains(options.Value.Region)
            ? await IntercomRegion.DetectAsync(exchanged.AccessToken, httpClient: null, cancellationToken).ConfigureAwait(false)
            : options.Value.Region;
        IIntercomClient client = clients.CreateClient(
            own => (own.AccessToken, own.AccessTokenProvider, own.Region) = (exchanged.AccessToken, null, region),
            Template);
        JsonObject? me = await client.SendAsync<JsonObject>(
            HttpMethod.Get,
            "me",
            cancellationToken: cancellationToken).ConfigureAwait(false);
        string appId = (me?["app"] as JsonObject)?["id_code"]?.ToString() ?? throw new IntercomSerializationException(
            "OAuth.Install", "app.id_code", "there is no identifier of the workspace in it");
        WorkspaceToken token = new(appId, exchanged.AccessToken, region);
        await store.SaveAsync(token, cancellationToken).ConfigureAwait(false);
        return token;
    }

    public async Task RemoveAsync(string appId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        await store.RemoveAsync(appId, cancellationToken).ConfigureAwait(false);
        _clients.TryRemove(appId, out _);
    }

    private IIntercomClient Create(WorkspaceToken token) => clients.CreateClient(
        own =>
        {
            (own.AccessToken, own.AccessTokenProvider, own.Region) = (token.AccessToken, null, token.Region);
            own.RateLimiter = limiters?.GetLimiter(token.AppId);
        },
        Template);
}
