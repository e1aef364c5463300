using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Intercom.Redis.Tests.Support;

/// <summary>A process of a fleet: a limiter with a connection of its own, and workers that send requests until they are stopped.</summary>
internal sealed class FleetProcess : IAsyncDisposable
{
    private readonly ConnectionMultiplexer _redis;
    private readonly CancellationTokenSource _stop = new();
    private Task _workers = Task.CompletedTask;
    private int _sent;

    private FleetProcess(ConnectionMultiplexer redis, IntercomRedisRateLimiter limiter) => (_redis, Limiter) = (redis, limiter);

    public IntercomRedisRateLimiter Limiter { get; }

    public int Sent => Volatile.Read(ref _sent);

    public static async Task<FleetProcess> StartAsync(
        string redis, IntercomRedisRateLimiterOptions? options = null, ILoggerFactory? log = null, string key = "workspace")
    {
        ConnectionMultiplexer connection = await ConnectionMultiplexer.ConnectAsync(redis);
        return new FleetProcess(connection, new IntercomRedisRateLimiter(connection, key, options, log));
    }

    /// <summary>Begins to send requests.</summary>
    public void Work(WindowedIntercom intercom, int workers, TimeSpan latency) =>
        _workers = Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => SendAsync(intercom, latency))));

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _workers;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Limiter.DisposeAsync();
        await _redis.DisposeAsync();
        _stop.Dispose();
    }

    private async Task SendAsync(WindowedIntercom intercom, TimeSpan latency)
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                using RateLimitLease lease = await Limiter.AcquireAsync(1, _stop.Token);
                await Task.Delay(latency * Random.Shared.NextDouble());
                IntercomResponse response = intercom.Respond();
                await Task.Delay(latency * Random.Shared.NextDouble());
                Limiter.Observe(response);
                Interlocked.Increment(ref _sent);
            }
        }
        catch (OperationCanceledException)
        {
            // The process was stopped.
        }
    }
}
