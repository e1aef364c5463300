using System.Diagnostics;
using System.Net;
using Intercom;
using Intercom.Redis;
using Samples;
using StackExchange.Redis;

namespace Webhooks;

/// <summary>Two processes that share a queue in Redis. One of them is killed while it handles notifications, and none is lost.</summary>
public static class TwoNodesSample
{
    /// <summary>The exit code on a machine without redis-server.</summary>
    public const int NoRedis = 2;

    private const int Notifications = 100;
    private const int BeforeKill = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs the sample and prints the results.</summary>
    /// <param name="output">The writer to print to.</param>
    /// <returns>0 when every acknowledged notification was handled; 1 otherwise; 2 without redis-server.</returns>
    public static async Task<int> RunAsync(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using LocalRedis? server = LocalRedis.TryStart();
        if (server is null)
        {
            await output.WriteLineAsync(LocalRedis.Missing);
            return NoRedis;
        }

        await using ConnectionMultiplexer redis = await ConnectionMultiplexer.ConnectAsync(server.Address);
        Process[] nodes = [ChildProcess.Start("node", server.Address), ChildProcess.Start("node", server.Address)];
        try
        {
            return await RunAsync(output, redis.GetDatabase(), nodes);
        }
        finally
        {
            Array.ForEach(nodes, ChildProcess.End);
        }
    }

    private static async Task<int> RunAsync(TextWriter output, IDatabase redis, Process[] nodes)
    {
        string[] addresses = await Task.WhenAll(nodes.Select(async node => (await node.StandardOutput.ReadLineAsync())!));
        using DeliveringIntercom first = new(new Uri(new Uri(addresses[0]), Node.Path), Node.ClientSecret);
        using DeliveringIntercom second = new(new Uri(new Uri(addresses[1]), Node.Path), Node.ClientSecret);
        int acknowledged = 0;
        bool isKilled = false;
        for (int number = 0; number < Notifications; number++)
        {
            if (!isKilled && number >= BeforeKill && await IsHandlingAsync(redis))
            {
                isKilled = true;
                ChildProcess.End(nodes[0]);
                await output.WriteLineAsync($"Killed a node after {acknowledged} notifications, while it handled some of them.");
            }

            // Intercom delivers again what was not acknowledged: here without a delay, and to the other node.
            string notification = number == 0 ? SampleNotifications.Numbered(number, Node.Broken) : SampleNotifications.Numbered(number);
            bool isAccepted = (!isKilled && number % 2 == 0 && await first.DeliverAsync(notification) == HttpStatusCode.OK)
                || await second.DeliverAsync(notification) == HttpStatusCode.OK;
            acknowledged += isAccepted ? 1 : 0;
        }

        // One of them has a handler that always throws.
        long handled = await WaitForAllAsync(redis, acknowledged - 1);
        int deadLetters = await CountDeadLettersAsync(redis);
        int repeated = (await redis.HashValuesAsync(Node.Handled)).Count(count => (long)count > 1);
        await output.WriteLineAsync(
            $"{acknowledged} of {Notifications} notifications were acknowledged, {handled} were handled, {repeated} of them twice; "
            + $"{deadLetters} is a dead letter after its last attempt; {await redis.StringGetAsync(Node.Begun)} attempts began.");
        return isKilled && acknowledged == Notifications && handled + deadLetters == Notifications ? 0 : 1;
    }

    private static async Task<int> CountDeadLettersAsync(IDatabase redis)
    {
        using IntercomRedisWebhookQueue queue = new(redis.Multiplexer);
        long started = Stopwatch.GetTimestamp();
        int count = 0;
        while (count == 0 && Stopwatch.GetElapsedTime(started) < Patience)
        {
            await foreach (WebhookDeadLetter letter in queue.ListAsync())
            {
                count++;
            }

            await Task.Delay(50);
        }

        return count;
    }

    private static async Task<bool> IsHandlingAsync(IDatabase redis) =>
        (long)await redis.StringGetAsync(Node.Begun) > await redis.HashLengthAsync(Node.Handled);

    private static async Task<long> WaitForAllAsync(IDatabase redis, int count)
    {
        long started = Stopwatch.GetTimestamp();
        long handled = 0;
        while (handled < count && Stopwatch.GetElapsedTime(started) < Patience)
        {
            await Task.Delay(50);
            handled = await redis.HashLengthAsync(Node.Handled);
        }

        return handled;
    }
}
