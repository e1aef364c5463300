using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Intercom.Redis.Tests.Support;
using Intercom.Tests.Shared;
using StackExchange.Redis;

namespace Intercom.Redis.Tests;

/// <summary>The figures of docs/fleet.md. They are measured on request, and printed.</summary>
[Explicit("Measures, and asserts only that nothing is lost.")]
public class FleetFigures
{
    private const int Count = 100_000;
    private const string Secret = "client secret of the app";

    [Test]
    public async Task Memory_and_throughput_of_a_queue_with_100_000_notifications()
    {
        await using RedisServer server = await RedisServer.StartAsync("--appendfsync", "everysec");
        await using ConnectionMultiplexer redis = await ConnectionMultiplexer.ConnectAsync($"{server.Address},allowAdmin=true");
        using IntercomRedisWebhookQueue queue = new(redis, new IntercomRedisWebhookOptions { Capacity = 2 * Count });
        long before = await MemoryAsync(redis);
        long started = Stopwatch.GetTimestamp();
        foreach (int[] chunk in Enumerable.Range(0, Count).Chunk(500))
        {
            await Task.WhenAll(chunk.Select(number =>
                queue.EnqueueAsync(Notifications.Message(number.ToString(CultureInfo.InvariantCulture)), default).AsTask()));
        }

        Report($"{Count / Stopwatch.GetElapsedTime(started).TotalSeconds:N0} notifications of "
            + $"{Notifications.Message("1").Serialize().Length} bytes queued a second, "
            + $"{(await MemoryAsync(redis) - before) / 1_000_000.0:N1} MB of memory for {Count:N0}");

        RecordingProcessor processor = new((_, _) => Task.FromResult(WebhookOutcome.Completed), maxConcurrency: 64);
        started = Stopwatch.GetTimestamp();
        await queue.StartAsync(processor, default);
        while (await queue.GetStateAsync(default) is not { Queued: 0 })
        {
            await Task.Delay(50);
        }

        Report($"{Count / Stopwatch.GetElapsedTime(started).TotalSeconds:N0} notifications handled a second by one process");
        await queue.StopAsync(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(5), default);
        processor.Reported.Select(reported => reported.Id).Distinct(StringComparer.Ordinal).Should().HaveCount(Count);
    }

    [Test]
    public async Task Notifications_while_nodes_are_killed()
    {
        const int Notifications = 2000;
        const int Broken = 20;
        const int Kills = 10;
        await using RedisServer server = await RedisServer.StartAsync();
        await using ConnectionMultiplexer redis = await ConnectionMultiplexer.ConnectAsync(server.Address);
        IDatabase database = redis.GetDatabase();
        using HttpClient intercom = new();
        List<(Process Process, Uri Address)> nodes = [];
        for (int node = 0; node < 3; node++)
        {
            nodes.Add(await StartNodeAsync(server));
        }

        int kills = 0;
        int deliveries = 0;
        for (int number = 0; number < Notifications; number++)
        {
            if (number > 0 && number % (Notifications / Kills) == Notifications / Kills / 2)
            {
                nodes[0].Process.Kill();
                nodes.RemoveAt(0);
                nodes.Add(await StartNodeAsync(server));
                kills++;
            }

            string conversation = number < Broken ? "broken" : "1";
            for (bool isAccepted = false; !isAccepted; deliveries++)
            {
                isAccepted = await DeliverAsync(intercom, nodes[deliveries % nodes.Count].Address, number, conversation);
            }
        }

        using IntercomRedisWebhookQueue queue = new(redis);
        WebhookQueueState state;
        do
        {
            await Task.Delay(100);
            state = await queue.GetStateAsync(default);
        }
        while (state is not { Queued: 0, Delayed: 0 });

        RedisValue[] counts = await database.HashValuesAsync("{sample}:handled");
        nodes.ForEach(node => node.Process.Kill());
        Report($"{Notifications} notifications acknowledged, {kills} nodes killed: {counts.Count(count => (int)count == 1)} handled once, "
            + $"{counts.Count(count => (int)count > 1)} more than once, {state.DeadLetters} dead letters, "
            + $"{Notifications - counts.Length - state.DeadLetters} lost");
        (counts.Length + state.DeadLetters).Should().Be(Notifications);
    }

    private static async Task<bool> DeliverAsync(HttpClient intercom, Uri address, int number, string conversation)
    {
        byte[] body = Encoding.UTF8.GetBytes(
            $$$"""{"id":"n{{{number}}}","topic":"conversation.user.replied","data":{"item":{"type":"conversation","id":"{{{conversation}}}"}} }""");
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(address, "/intercom/webhooks"))
        {
            Content = new ByteArrayContent(body),
        };
        request.Headers.Add(WebhookSignature.Header, WebhookSignature.Sign(body, Secret));
        using HttpResponseMessage response = await intercom.SendAsync(request);
        return response.StatusCode == HttpStatusCode.OK;
    }

    private static async Task<(Process Process, Uri Address)> StartNodeAsync(RedisServer server)
    {
        Process process = Samples.ChildProcess.Start("node", server.Address);
        return (process, new Uri((await process.StandardOutput.ReadLineAsync())!));
    }

    private static async Task<long> MemoryAsync(ConnectionMultiplexer redis)
    {
        IGrouping<string, KeyValuePair<string, string>>[] info = await redis.GetServer(redis.GetEndPoints()[0]).InfoAsync("memory");
        return long.Parse(info.SelectMany(group => group).Single(entry => entry.Key == "used_memory").Value, CultureInfo.InvariantCulture);
    }

    private static void Report(string text) => TestContext.Out.WriteLine(text);
}
