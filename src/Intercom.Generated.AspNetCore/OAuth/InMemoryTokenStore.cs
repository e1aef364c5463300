using System.Collections.Concurrent;

namespace Intercom.AspNetCore;

/// <summary>Keeps tokens until the process ends, for development and tests.</summary>
internal sealed class InMemoryTokenStore : IIntercomTokenStore
{
    private readonly ConcurrentDictionary<string, WorkspaceToken> _tokens = new(StringComparer.Ordinal);

    public ValueTask<WorkspaceToken?> FindAsync(string appId, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_tokens.GetValueOrDefault(appId));

    public ValueTask SaveAsync(WorkspaceToken token, CancellationToken cancellationToken)
    {
        _tokens[token.AppId] = token;
        return ValueTask.CompletedTask;
    }

    public ValueTask RemoveAsync(string appId, CancellationToken cancellationToken)
    {
        _tokens.TryRemove(appId, out _);
        return ValueTask.CompletedTask;
    }
}
