using Intercom.Tests.Shared;
using StackExchange.Redis;

namespace Intercom.Redis.Tests.Support;

/// <summary>A cluster of two nodes: the first one has all keys, until a test moves some to the second one.</summary>
internal sealed class ClusterOfTwo : IAsyncDisposable
{
    private const int LastSlot = 16383;

    private readonly ConnectionMultiplexer _first;
    private readonly ConnectionMultiplexer _second;
    private readonly int _secondPort;
    private string _firstId = string.Empty;
    private string _secondId = string.Empty;

    private ClusterOfTwo(ConnectionMultiplexer first, ConnectionMultiplexer second, int secondPort) =>
        (_first, _second, _secondPort) = (first, second, secondPort);

    public static async Task<ClusterOfTwo> CreateAsync(RedisServer first, RedisServer second)
    {
        ClusterOfTwo cluster = new(await ConnectAsync(first), await ConnectAsync(second), second.Port);
        await cluster.JoinAsync();
        return cluster;
    }

    /// <summary>Moves a key, and all keys with the same hash tag, to the second node.</summary>
    public async Task MoveAsync(string key)
    {
        int slot = _first.HashSlot(key);
        await ExecuteAsync(_second, "CLUSTER", "SETSLOT", slot, "IMPORTING", _firstId);
        await ExecuteAsync(_first, "CLUSTER", "SETSLOT", slot, "MIGRATING", _secondId);
        RedisResult[] keys = (RedisResult[])(await ExecuteAsync(_first, "CLUSTER", "GETKEYSINSLOT", slot, 1000))!;
        if (keys.Length > 0)
        {
            await ExecuteAsync(
                _first,
                "MIGRATE",
                ["127.0.0.1", _secondPort, string.Empty, 0, 5000, "KEYS", .. keys.Select(moved => (object)(string)moved!)]);
        }

        await ExecuteAsync(_second, "CLUSTER", "SETSLOT", slot, "NODE", _secondId);
        await ExecuteAsync(_first, "CLUSTER", "SETSLOT", slot, "NODE", _secondId);
    }

    public async ValueTask DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
    }

    private static async Task<ConnectionMultiplexer> ConnectAsync(RedisServer server)
    {
        ConfigurationOptions options = ConfigurationOptions.Parse(server.Address);
        options.AllowAdmin = true;
        return await ConnectionMultiplexer.ConnectAsync(options);
    }

    private async Task JoinAsync()
    {
        await ExecuteAsync(_first, "CLUSTER", "ADDSLOTSRANGE", 0, LastSlot);
        await ExecuteAsync(_first, "CLUSTER", "MEET", "127.0.0.1", _secondPort);
        _firstId = (string)(await ExecuteAsync(_first, "CLUSTER", "MYID"))!;
        _secondId = (string)(await ExecuteAsync(_second, "CLUSTER", "MYID"))!;
        while (!await IsJoinedAsync(_first) || !await IsJoinedAsync(_second))
        {
            await Task.Delay(20);
        }
    }

    private async Task<bool> IsJoinedAsync(ConnectionMultiplexer node)
    {
        string nodes = (string)(await ExecuteAsync(node, "CLUSTER", "NODES"))!;
        string info = (string)(await ExecuteAsync(node, "CLUSTER", "INFO"))!;
        return nodes.Contains(_firstId, StringComparison.Ordinal)
            && nodes.Contains(_secondId, StringComparison.Ordinal)
            && !nodes.Contains("handshake", StringComparison.Ordinal)
            && info.Contains("cluster_state:ok", StringComparison.Ordinal);
    }

    private static Task<RedisResult> ExecuteAsync(ConnectionMultiplexer node, string command, params object[] arguments) =>
        node.GetServer(node.GetEndPoints(configuredOnly: true)[0]).ExecuteAsync(command, arguments);
}
