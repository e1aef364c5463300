using Intercom;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Fleet;

/// <summary>A process that synchronizes contacts until none is left.</summary>
internal static class Worker
{
    private const int ConcurrentRequests = 8;

    /// <summary>Runs the worker.</summary>
    /// <param name="redis">The connection string of Redis.</param>
    /// <param name="intercom">The address of the server.</param>
    /// <param name="token">The access token.</param>
    public static async Task<int> RunAsync(string redis, Uri intercom, string token)
    {
        ServiceCollection services = new();
        services.AddSingleton<IConnectionMultiplexer>(await ConnectionMultiplexer.ConnectAsync(redis));
        services.AddIntercomRedisRateLimiter(options => options.ClockRate = ScaledClock.Rate);
        services.AddIntercom(options =>
        {
            options.AccessToken = token;
            options.Region = IntercomRegion.Custom(intercom);
            options.Timeout = TimeSpan.FromMinutes(5);

            // A rejection would be retried by default. Here it is counted.
            options.Retry.MaxRetries = 0;
        });
        await using ServiceProvider provider = services.BuildServiceProvider();
        IIntercomClient client = provider.GetRequiredService<IIntercomClient>();
        WorkList work = new(provider.GetRequiredService<IConnectionMultiplexer>().GetDatabase(), Environment.ProcessId);
        await Task.WhenAll(Enumerable.Range(0, ConcurrentRequests).Select(_ => SynchronizeAsync(client, work)));
        return 0;
    }

    private static async Task SynchronizeAsync(IIntercomClient client, WorkList work)
    {
        while (await work.TakeAsync() is { } id)
        {
            try
            {
                await client.Contacts.GetAsync(id);
                await work.CompleteAsync(id);
            }
            catch (IntercomRateLimitException)
            {
                await work.RejectAsync(id);
            }
        }
    }
}
