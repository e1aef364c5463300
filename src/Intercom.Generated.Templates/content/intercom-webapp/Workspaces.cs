using System.Collections.Concurrent;
using Intercom;

namespace IntercomWebApp;

/// <summary>
/// The workspaces in which the app is installed, with a client for each. They are in memory: store the access tokens, encrypted, to keep
/// them when the application restarts.
/// </summary>
/// <param name="app">The settings of the app.</param>
public sealed class Workspaces(IntercomOAuthOptions app) : IDisposable
{
    private readonly ConcurrentDictionary<string, Workspace> _byId = new(StringComparer.Ordinal);

    /// <summary>Adds the workspace of an access token.</summary>
    public async Task<Workspace> AddAsync(string accessToken, CancellationToken cancellationToken)
    {
        IntercomClient client = new(new IntercomClientOptions { AccessToken = accessToken, Region = app.Region });
        CurrentAdmin? admin = await client.Admins.GetCurrentAsync(cancellationToken: cancellationToken);
        if (admin?.App?.IdCode is not { } id)
        {
            client.Dispose();
            throw new InvalidOperationException("The access token belongs to no workspace.");
        }

        return _byId[id] = new Workspace(admin.App.Name, admin.Id, client);
    }

    /// <summary>Returns a workspace; null if the app is not installed in it.</summary>
    public Workspace? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    /// <summary>Removes a workspace. Requests that are being sent are completed.</summary>
    public void Remove(string? id)
    {
        if (id is not null)
        {
            _byId.TryRemove(id, out _);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (IntercomClient client in _byId.Values.Select(workspace => workspace.Client).OfType<IntercomClient>())
        {
            client.Dispose();
        }
    }
}
