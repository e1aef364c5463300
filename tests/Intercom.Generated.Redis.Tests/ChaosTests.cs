using System.Diagnostics.Metrics;
using System.Threading.RateLimiting;
using Intercom.Redis.Tests.Support;
using Intercom.Tests.Shared;
using StackExchange.Redis;

namespace Intercom.Redis.Tests;

/// <summary>Redis that is killed, suspended, slow, or moves keys, and processes that die.</summary>
internal sealed class ChaosTests : RedisFixture
{
    private const int Limit = 166;

    private static readonly TimeSpan Latency = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    [Test]
    public async Task A_limiter_sends_its_fixed_share_while_Redis_is_killed_reports_it_and_returns_when_Redis_is_back()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        CapturedLog log = new();
        using MeterListener metrics = Measure(out Func<long> inFallback);
        IntercomRedisRateLimiterOptions options = new() { ExpectedProcesses = 2 };
        await using FleetProcess process = await FleetProcess.StartAsync(server.Address, options, log);
        WindowedIntercom intercom = new(Limit, TimeSpan.FromSeconds(1));
        process.Work(intercom, workers: 10, Latency);
        await WaitForAsync(() => process.Sent > 20);

        server.Kill();
        await WaitForAsync(() => process.Limiter.IsFallback);
        inFallback().Should().Be(1);
        int sent = process.Sent;
        await Task.Delay(TimeSpan.FromSeconds(2));
        (process.Sent - sent).Should().BeInRange(8, 40, "half of 166 requests in 10 seconds are 8.3 a second");

        await server.RestartAsync();
        await WaitForAsync(() => !process.Limiter.IsFallback && inFallback() == 0);
        int windows = intercom.CompleteWindows.Count;
        await WaitForAsync(() => intercom.CompleteWindows.Skip(windows + 1).Any(count => count >= 0.95 * Limit));
        await process.StopAsync();

        intercom.Rejected.Should().Be(0);
        log.Messages.Take(2).Should().Equal(
            "Warning: Redis does not respond: the rate limiter 'workspace' permits a fixed share of 83 requests per 10 seconds "
                + "until it does",
            "Information: Redis responds: the rate limiter 'workspace' shares the limit with other processes");
    }

    [Test]
    public async Task Requests_go_on_while_Redis_is_suspended_for_5_seconds_and_the_limit_is_shared_again_after_it()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        WindowedIntercom intercom = new(Limit, TimeSpan.FromSeconds(1));
        FleetProcess[] fleet = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => FleetProcess.StartAsync(server.Address)));
        Array.ForEach(fleet, process => process.Work(intercom, workers: 10, Latency));
        await WaitForAsync(() => intercom.Accepted > 20);

        server.Suspend();
        await WaitForAsync(() => fleet.All(process => process.Limiter.IsFallback));
        int accepted = intercom.Accepted;
        await Task.Delay(TimeSpan.FromSeconds(4));
        server.Resume();
        await WaitForAsync(() => fleet.All(process => !process.Limiter.IsFallback));
        int during = intercom.Accepted - accepted;
        int windows = intercom.CompleteWindows.Count;
        await WaitForAsync(() => intercom.CompleteWindows.Skip(windows + 1).Any(count => count >= 0.95 * Limit));
        await Task.WhenAll(fleet.Select(process => process.StopAsync()));

        TestContext.Out.WriteLine($"{during} requests while it was suspended, {intercom.Rejected} rejected");
        during.Should().BeGreaterThan(30, "3 fixed shares of a quarter of 166 requests in 10 seconds are 12 a second");
        intercom.Rejected.Should().Be(0);
        await Task.WhenAll(fleet.Select(process => process.DisposeAsync().AsTask()));
    }

    [Test]
    public async Task A_Redis_that_takes_200_milliseconds_costs_time_and_no_rejections()
    {
        await using SlowProxy proxy = new(Server.Port, TimeSpan.FromMilliseconds(100));
        WindowedIntercom intercom = new(Limit, TimeSpan.FromSeconds(2));
        FleetProcess[] fleet = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => FleetProcess.StartAsync(proxy.Address, key: Prefix)));
        Array.ForEach(fleet, process => process.Work(intercom, workers: 50, Latency));

        await Task.Delay(TimeSpan.FromSeconds(8));
        await Task.WhenAll(fleet.Select(process => process.DisposeAsync().AsTask()));

        TestContext.Out.WriteLine($"{string.Join(", ", intercom.CompleteWindows)} of {Limit}, {intercom.Rejected} rejected");
        intercom.Rejected.Should().Be(0);
        intercom.CompleteWindows.Average().Should().BeGreaterThanOrEqualTo(0.95 * Limit);
    }

    [Test]
    public async Task The_permits_of_a_process_that_died_are_free_again_after_seconds()
    {
        IntercomRedisRateLimiterOptions options = new();
        SharedWindow dead = new(await ConnectAsync(), Prefix, options.Validated());
        (await dead.AcquireAsync(0, 1, new ObservedWindow(), 0, TimeSpan.Zero)).Granted.Should().Be(1);
        await using IntercomRedisRateLimiter limiter = new(await ConnectAsync(), Prefix, options);

        ValueTask<RateLimitLease> waiting = limiter.AcquireAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));
        waiting.IsCompleted.Should().BeFalse("the limit is unknown, and the request of the other process is in progress");

        using RateLimitLease lease = await waiting.AsTask().WaitAsync(TimeSpan.FromSeconds(5));
        lease.IsAcquired.Should().BeTrue();
    }

    [Test]
    public async Task Nothing_is_lost_when_Redis_is_killed_while_notifications_are_received_and_handled()
    {
        await using RedisServer server = await RedisServer.StartAsync();
        RecordingProcessor processor = new(async (_, _) =>
        {
            await Task.Delay(2, CancellationToken.None);
            return WebhookOutcome.Completed;
        });
        IntercomRedisWebhookOptions options = new()
        {
            KeyPrefix = Prefix,
            ClaimTimeout = TimeSpan.FromSeconds(1),
            PollingInterval = TimeSpan.FromMilliseconds(20),
        };
        using IntercomRedisWebhookQueue queue = new(await ConnectAsync(server.Address), options);
        await queue.StartAsync(processor, default);
        List<string> acknowledged = [];
        for (int number = 0; number < 300; number++)
        {
            if (number is 100 or 200)
            {
                server.Kill();
                await server.RestartAsync();
            }

            if (await TryEnqueueAsync(queue, $"{number}"))
            {
                acknowledged.Add($"{number}");
            }
        }

        await WaitForAsync(async () => await TryIsEmptyAsync(queue));
        await queue.StopAsync(Grace, Grace, default);

        TestContext.Out.WriteLine($"{acknowledged.Count} acknowledged, {processor.Processed.Count} attempts");
        acknowledged.Should().HaveCountGreaterThan(200);
        processor.Reported.Select(reported => reported.Id).Should().Contain(acknowledged);
    }

    [Test]
    public async Task All_keys_of_a_script_are_on_one_node_of_a_cluster_and_keys_that_moved_are_found()
    {
        await using RedisServer first = await RedisServer.StartAsync("--cluster-enabled", "yes", "--cluster-node-timeout", "2000");
        await using RedisServer second = await RedisServer.StartAsync("--cluster-enabled", "yes", "--cluster-node-timeout", "2000");
        await using ClusterOfTwo cluster = await ClusterOfTwo.CreateAsync(first, second);
        RecordingProcessor processor = new((message, _) => Task.FromResult(message.Notification.Id!.StartsWith('d')
            ? WebhookOutcome.Failed(new NotSupportedException("broken"))
            : message.Attempt == 1
                ? WebhookOutcome.Retry(new NotSupportedException("broken"), TimeSpan.FromMilliseconds(20))
                : WebhookOutcome.Completed));
        IntercomRedisWebhookOptions options = new() { KeyPrefix = Prefix, PollingInterval = TimeSpan.FromMilliseconds(20) };
        IConnectionMultiplexer redis = await ConnectAsync(first.Address);
        using IntercomRedisWebhookQueue queue = new(redis, options);
        IntercomRedisDeduplicationStore store = new(redis, options);
        await using FleetProcess process = await FleetProcess.StartAsync(first.Address);
        WindowedIntercom intercom = new(Limit, TimeSpan.FromSeconds(1));
        process.Work(intercom, workers: 5, Latency);
        await WaitForAsync(() => process.Sent > 20);
        await queue.EnqueueAsync(Notifications.Message("1"), default);
        await queue.EnqueueAsync(Notifications.Message("d"), default);

        await cluster.MoveAsync($"{{{Prefix}}}:queue");
        await cluster.MoveAsync("{intercom:rate:workspace}:window");
        await queue.StartAsync(processor, default);
        await WaitForAsync(() => processor.Reported.Count == 3);

        (await store.ClaimAsync("1", default)).Should().Be(DeduplicationState.Completed);
        (await store.ClaimAsync("2", default)).Should().Be(DeduplicationState.Claimed);
        await store.ReleaseAsync("2");
        int sent = process.Sent;
        await WaitForAsync(() => process.Sent > sent + 20);
        await queue.StopAsync(Grace, Grace, default);
        await foreach (WebhookDeadLetter letter in queue.ListAsync())
        {
            (await queue.ReplayAsync(letter.Id)).Should().BeTrue();
        }

        (await queue.GetStateAsync(default)).Should().BeEquivalentTo(new { Queued = 1L, DeadLetters = 0L });
        intercom.Rejected.Should().Be(0);
        process.Limiter.IsFallback.Should().BeFalse();
    }

    private static async Task<bool> TryEnqueueAsync(IntercomRedisWebhookQueue queue, string id)
    {
        try
        {
            return await queue.EnqueueAsync(Notifications.Message(id), default) == WebhookQueueResult.Accepted;
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            return false;
        }
    }

    private static async Task<bool> TryIsEmptyAsync(IntercomRedisWebhookQueue queue)
    {
        try
        {
            return await queue.GetStateAsync(default) is { Queued: 0, Delayed: 0 };
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            return false;
        }
    }

    private static MeterListener Measure(out Func<long> inFallback)
    {
        long value = 0;
        MeterListener listener = new()
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Name == "intercom.redis.rate_limiter.in_fallback")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, measurement, _, _) => Interlocked.Add(ref value, measurement));
        listener.Start();
        inFallback = () => Interlocked.Read(ref value);
        return listener;
    }
}
