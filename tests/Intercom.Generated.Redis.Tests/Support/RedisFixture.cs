using Intercom.Tests.Shared;
using StackExchange.Redis;

namespace Intercom.Redis.Tests.Support;

/// <summary>A Redis server for the tests of a class, and a prefix for each test.</summary>
internal abstract class RedisFixture
{
    private readonly List<ConnectionMultiplexer> _connections = [];

    protected static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    protected RedisServer Server { get; private set; } = null!;

    protected static string Prefix => $"test:{TestContext.CurrentContext.Test.ID}";

    [OneTimeSetUp]
    public async Task StartServerAsync() => Server = await RedisServer.StartAsync();

    [OneTimeTearDown]
    public async Task StopServerAsync()
    {
        foreach (ConnectionMultiplexer connection in _connections)
        {
            await connection.DisposeAsync();
        }

        if (Server is not null)
        {
            await Server.DisposeAsync();
        }
    }

    /// <summary>Connects as another process.</summary>
    protected async Task<IConnectionMultiplexer> ConnectAsync(string? address = null)
    {
        ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(address ?? Server.Address);
        _connections.Add(connection);
        return connection;
    }

    protected static async Task WaitForAsync(Func<bool> condition)
    {
        using CancellationTokenSource timeout = new(Patience);
        while (!condition())
        {
            await Task.Delay(5, timeout.Token);
        }
    }

    protected static async Task WaitForAsync(Func<Task<bool>> condition)
    {
        using CancellationTokenSource timeout = new(Patience);
        while (!await condition())
        {
            await Task.Delay(5, timeout.Token);
        }
    }
}
