using StackExchange.Redis;

namespace Intercom.Redis;

/// <summary>A message that this process handles.</summary>
internal sealed class TakenMessage(string entry, RedisValue body, int deliveries) : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The identifier of the entry in the stream.</summary>
    public string Entry { get; } = entry;

    /// <summary>The message as it is in the stream.</summary>
    public RedisValue Body { get; } = body;

    /// <summary>The number of processes that took it, this one included.</summary>
    public int Deliveries { get; } = deliveries;

    public CancellationToken Cancelled => _cancellation.Token;

    public Task CancelAsync() => _cancellation.CancelAsync();

    public void Dispose() => _cancellation.Dispose();
}
