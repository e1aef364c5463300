using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Intercom.Redis;
using Intercom.Tests.Shared;
using Samples;
using StackExchange.Redis;

namespace Intercom.Benchmarks.Load;

/// <summary>Queues notifications in Redis and handles them in one process, and reports throughput and memory.</summary>
internal sealed class QueueCommand : ILoadCommand
{
    private const int DefaultCount = 100_000;
    private const int ConcurrentRequests = 500;
    private const double Megabyte = 1_000_000;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    public string Name => "queue";

    public async Task<bool> RunAsync(IReadOnlyList<string> arguments)
    {
        int count = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultCount;
        using LocalRedis? server = LocalRedis.TryStart();
        if (server is null)
        {
            Console.Error.WriteLine(LocalRedis.Missing);
            return false;
        }

        await using ConnectionMultiplexer redis = await ConnectionMultiplexer.ConnectAsync($"{server.Address},allowAdmin=true");
        using IntercomRedisWebhookQueue queue = new(redis, new IntercomRedisWebhookOptions { Capacity = 2 * count });
        await EnqueueAsync(queue, redis, count);
        return await HandleAsync(queue, count) == count;
    }

    private static async Task EnqueueAsync(IntercomRedisWebhookQueue queue, ConnectionMultiplexer redis, int count)
    {
        long before = await FindMemoryAsync(redis);
        LoadProgress progress = new("notifications queued", count);
        long started = Stopwatch.GetTimestamp();
        foreach (int[] numbers in Enumerable.Range(0, count).Chunk(ConcurrentRequests))
        {
            await Task.WhenAll(numbers.Select(number =>
                queue.EnqueueAsync(Notifications.Message(number.ToString(CultureInfo.InvariantCulture)), default).AsTask()));
            progress.Report(numbers[^1] + 1);
        }

        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        double memory = (await FindMemoryAsync(redis) - before) / Megabyte;
        Console.WriteLine(FormattableString.Invariant(
            $"Queued: {count / seconds:N0} a second, {Notifications.Message("1").Serialize().Length} bytes each"));
        Console.WriteLine(FormattableString.Invariant($"Memory of Redis for {count:N0} notifications and their records: {memory:N1} MB"));
    }

    /// <summary>Handles all notifications of the queue.</summary>
    /// <returns>The number of different notifications that were handled.</returns>
    private static async Task<int> HandleAsync(IntercomRedisWebhookQueue queue, int count)
    {
        CountingProcessor processor = new();
        long started = Stopwatch.GetTimestamp();
        await queue.StartAsync(processor, default);
        LoadProgress progress = new("notifications handled", count);
        while (await queue.GetStateAsync(default) is not { Queued: 0 })
        {
            progress.Report(processor.Handled);
            await Task.Delay(50);
        }

        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await queue.StopAsync(Grace, Grace, default);
        Console.WriteLine(FormattableString.Invariant(
            $"Handled: {processor.Handled / seconds:N0} a second by one process, {processor.MaxConcurrency} at a time"));
        return processor.Handled;
    }

    private static async Task<long> FindMemoryAsync(ConnectionMultiplexer redis)
    {
        IGrouping<string, KeyValuePair<string, string>>[] sections = await redis.GetServer(redis.GetEndPoints()[0]).InfoAsync("memory");
        KeyValuePair<string, string> used = sections.SelectMany(section => section).Single(entry => entry.Key == "used_memory");
        return long.Parse(used.Value, CultureInfo.InvariantCulture);
    }

    private sealed class CountingProcessor : IWebhookProcessor
    {
        private readonly ConcurrentDictionary<string, byte> _handled = new(StringComparer.Ordinal);

        public int MaxConcurrency => 64;

        public int Handled => _handled.Count;

        public Task<WebhookOutcome> ProcessAsync(WebhookMessage message, CancellationToken cancellationToken) =>
            Task.FromResult(WebhookOutcome.Completed);

        public Task ReportAsync(WebhookMessage message, WebhookOutcome outcome)
        {
            _handled.TryAdd(message.Notification.Id!, 0);
            return Task.CompletedTask;
        }
    }
}
