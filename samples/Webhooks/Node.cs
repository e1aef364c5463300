using System.Net;
using Intercom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;

namespace Webhooks;

/// <summary>A process that receives notifications and handles those of a queue, which it shares with other processes in Redis.</summary>
internal static class Node
{
    public const string Path = "/intercom/webhooks";
    public const string ClientSecret = "client secret of the app";
    public const string Broken = "broken";
    public const string Begun = "{sample}:begun";
    public const string Handled = "{sample}:handled";

    /// <summary>Runs the process until it is killed, and prints its address.</summary>
    public static async Task<int> RunAsync(string address)
    {
        ConnectionMultiplexer redis = await ConnectionMultiplexer.ConnectAsync(address);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IConnectionMultiplexer>(redis);
        builder.Services.AddIntercomRedisDeduplication();
        builder.Services.AddIntercomRedisWebhookQueue(options => options.ClaimTimeout = TimeSpan.FromSeconds(1));
        builder.Services.AddIntercomWebhooks(options =>
        {
            options.ClientSecrets.Add(ClientSecret);
            (options.Retry.MaxAttempts, options.Retry.BaseDelay) = (3, TimeSpan.FromMilliseconds(100));
        });
        await using WebApplication app = builder.Build();
        app.MapIntercomWebhooks(Path, webhooks => webhooks.OnAll(
            (notification, cancellationToken) => HandleAsync(redis.GetDatabase(), notification, cancellationToken)));
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task HandleAsync(IDatabase redis, WebhookNotification notification, CancellationToken cancellationToken)
    {
        await redis.StringIncrementAsync(Begun);
        if (notification.ItemId == Broken)
        {
            throw new InvalidOperationException("The conversation cannot be handled.");
        }

        await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        await redis.HashIncrementAsync(Handled, notification.Id);
    }
}
