using System.Collections.Concurrent;

namespace Webhooks;

/// <summary>The replies that were handled.</summary>
public sealed class Replies
{
    private readonly ConcurrentQueue<string> _all = new();

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyList<string> All => [.. _all];

    /// <summary>Adds one.</summary>
    /// <param name="reply">The reply.</param>
    public void Add(string reply) => _all.Enqueue(reply);
}
