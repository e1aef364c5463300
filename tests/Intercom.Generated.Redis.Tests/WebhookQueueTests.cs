using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Intercom.Redis.Tests.Support;
using StackExchange.Redis;

namespace Intercom.Redis.Tests;

/// <summary>Notifications in the stream: handled, retried, taken over, and kept as dead letters.</summary>
internal sealed class WebhookQueueTests : RedisFixture
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    [Test]
    public async Task A_notification_is_handled_with_all_its_properties_and_leaves_nothing_in_the_queue()
    {
        WebhookNotification? handled = null;
        RecordingProcessor processor = new((message, _) =>
        {
            handled = message.Notification;
            return Task.FromResult(WebhookOutcome.Completed);
        });
        using IntercomRedisWebhookQueue queue = await CreateAsync();
        await queue.StartAsync(processor, default);

        (await EnqueueAsync(queue, "1")).Should().Be(WebhookQueueResult.Accepted);
        await WaitForAsync(() => processor.Reported.Count == 1);

        processor.Reported.Should().Equal(("1", WebhookOutcomeKind.Completed));
        Newtonsoft.Json.JsonConvert.SerializeObject(handled).Should().Be(
            Newtonsoft.Json.JsonConvert.SerializeObject(WebhookNotification.Parse(Notifications.Json("1"))));
        handled!.Item.Should().BeOfType<Conversation>().Which.AdditionalProperties.Should().ContainKey("unknown");
        await EmptyAsync(queue);
    }

    [Test]
    public async Task Several_processes_handle_each_notification_once()
    {
        RecordingProcessor[] processors = [.. Enumerable.Range(0, 3).Select(_ => RecordingProcessor.Completing())];
        IntercomRedisWebhookQueue[] queues = [await CreateAsync(), await CreateAsync(), await CreateAsync()];
        string[] ids = [.. Enumerable.Range(0, 200).Select(number => $"{number}")];
        await Task.WhenAll(ids.Select(id => EnqueueAsync(queues[0], id)));
        await Task.WhenAll(queues.Zip(processors, (queue, processor) => queue.StartAsync(processor, default)));

        await WaitForAsync(() => processors.Sum(processor => processor.Reported.Count) >= ids.Length);

        processors.SelectMany(processor => processor.Processed).Should().BeEquivalentTo(ids.Select(id => $"{id}/1"));
        processors.Should().OnlyContain(processor => processor.Processed.Count > 0);
        await Task.WhenAll(queues.Select(queue => queue.StopAsync(Grace, Grace, default)));
    }

    [Test]
    public async Task A_failed_attempt_is_retried_after_its_delay_by_any_process()
    {
        RecordingProcessor processor = new((message, _) => Task.FromResult(message.Attempt < 3
            ? WebhookOutcome.Retry(new NotSupportedException("broken"), TimeSpan.FromMilliseconds(300))
            : WebhookOutcome.Completed));
        using IntercomRedisWebhookQueue queue = await CreateAsync();
        await queue.StartAsync(processor, default);
        await EnqueueAsync(queue, "1");

        await WaitForAsync(() => processor.Reported.Count == 1);
        (await queue.GetStateAsync(default)).Should().BeEquivalentTo(new { Queued = 0L, Delayed = 1L });
        await WaitForAsync(() => processor.Reported.Count == 3);

        processor.Processed.Should().Equal("1/1", "1/2", "1/3");
        await EmptyAsync(queue);
    }

    [Test]
    public async Task A_dead_letter_is_listed_with_its_error_and_replayed_or_removed_once()
    {
        bool isBroken = true;
        RecordingProcessor processor = new((_, _) => Task.FromResult(
            isBroken ? WebhookOutcome.Failed(new NotSupportedException("broken")) : WebhookOutcome.Completed));
        using IntercomRedisWebhookQueue queue = await CreateAsync();
        await queue.StartAsync(processor, default);
        await EnqueueAsync(queue, "1");
        await EnqueueAsync(queue, "2");
        await WaitForAsync(() => processor.Reported.Count == 2);

        List<WebhookDeadLetter> letters = await ListAsync(queue);
        letters.Select(letter => letter.Message.Notification.Id).Should().BeEquivalentTo("1", "2");
        letters.Should().OnlyContain(letter => letter.Error == "System.NotSupportedException: broken" && letter.Message.Attempt == 1);
        letters[0].FailedAt.Should().BeCloseTo(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));

        isBroken = false;
        (await queue.ReplayAsync(letters[0].Id), await queue.ReplayAsync(letters[0].Id)).Should().Be((true, false));
        (await queue.RemoveAsync(letters[1].Id), await queue.RemoveAsync(letters[1].Id)).Should().Be((true, false));
        await WaitForAsync(() => processor.Reported.Count == 3);

        processor.Reported[2].Should().Be((letters[0].Message.Notification.Id!, WebhookOutcomeKind.Completed));
        await EmptyAsync(queue);
    }

    [Test]
    public async Task More_dead_letters_than_one_request_returns_are_listed()
    {
        RecordingProcessor processor = new((_, _) => Task.FromResult(WebhookOutcome.Failed(new NotSupportedException("broken"))));
        using IntercomRedisWebhookQueue queue = await CreateAsync();
        string[] ids = [.. Enumerable.Range(0, 230).Select(number => $"{number}")];
        await Task.WhenAll(ids.Select(id => EnqueueAsync(queue, id)));
        await queue.StartAsync(processor, default);
        await WaitForAsync(() => processor.Reported.Count == ids.Length);

        (await ListAsync(queue)).Select(letter => letter.Message.Notification.Id).Should().BeEquivalentTo(ids);
    }

    [Test]
    public async Task The_notifications_of_a_process_that_died_are_handled_by_another_one()
    {
        RecordingProcessor dead = RecordingProcessor.Hanging();
        RecordingProcessor alive = RecordingProcessor.Completing();
        IntercomRedisWebhookQueue killed = await CreateAsync();
        await killed.StartAsync(dead, default);
        await EnqueueAsync(killed, "1");
        await WaitForAsync(() => dead.Processed.Count == 1);
        killed.Dispose();

        using IntercomRedisWebhookQueue other = await CreateAsync();
        await other.StartAsync(alive, default);
        await WaitForAsync(() => alive.Reported.Count == 1);

        alive.Processed.Should().Equal("1/1");
        await EmptyAsync(other);
    }

    [Test]
    public async Task A_handler_that_takes_longer_than_the_claim_timeout_is_not_taken_over_while_its_process_responds()
    {
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        RecordingProcessor slow = new(async (_, _) =>
        {
            await gate.Task;
            return WebhookOutcome.Completed;
        });
        RecordingProcessor other = RecordingProcessor.Completing();
        using IntercomRedisWebhookQueue first = await CreateAsync();
        using IntercomRedisWebhookQueue second = await CreateAsync();
        await first.StartAsync(slow, default);
        await EnqueueAsync(first, "1");
        await WaitForAsync(() => slow.Processed.Count == 1);
        await second.StartAsync(other, default);

        await Task.Delay(TimeSpan.FromSeconds(2.5));
        gate.SetResult();
        await WaitForAsync(() => slow.Reported.Count == 1);

        other.Processed.Should().BeEmpty();
        await EmptyAsync(first);
    }

    [Test]
    public async Task A_notification_that_ends_every_process_is_a_dead_letter()
    {
        for (int claim = 1; claim <= 2; claim++)
        {
            RecordingProcessor dead = RecordingProcessor.Hanging();
            IntercomRedisWebhookQueue killed = await CreateAsync(options => options.MaxClaims = 2);
            await killed.StartAsync(dead, default);
            if (claim == 1)
            {
                await EnqueueAsync(killed, "1");
            }

            await WaitForAsync(() => dead.Processed.Count == 1);
            killed.Dispose();
        }

        RecordingProcessor alive = RecordingProcessor.Completing();
        using IntercomRedisWebhookQueue other = await CreateAsync(options => options.MaxClaims = 2);
        await other.StartAsync(alive, default);
        await WaitForAsync(() => alive.Reported.Count == 1);

        alive.Processed.Should().BeEmpty();
        alive.Reported.Should().Equal(("1", WebhookOutcomeKind.Failed));
        (await ListAsync(other)).Should().ContainSingle().Which.Error.Should().Contain("2 processes ended");
    }

    [Test]
    public async Task A_process_that_stops_gives_its_notifications_to_another_one_at_once_and_that_is_no_failed_attempt()
    {
        RecordingProcessor stopping = RecordingProcessor.Hanging();
        RecordingProcessor other = RecordingProcessor.Completing();
        using IntercomRedisWebhookQueue first = await CreateAsync(options => options.ClaimTimeout = TimeSpan.FromHours(1));
        using IntercomRedisWebhookQueue second = await CreateAsync(
            options => (options.ClaimTimeout, options.MaxClaims) = (TimeSpan.FromHours(1), 1));
        await first.StartAsync(stopping, default);
        await EnqueueAsync(first, "1");
        await WaitForAsync(() => stopping.Processed.Count == 1);

        await first.StopAsync(TimeSpan.FromMilliseconds(50), Grace, default);
        (await EnqueueAsync(second, "2")).Should().Be(WebhookQueueResult.Accepted);
        await second.StartAsync(other, default);
        await WaitForAsync(() => other.Reported.Count == 2);

        (await first.CheckCapacityAsync(default)).Should().Be(WebhookQueueResult.Stopping);
        stopping.Reported.Should().BeEmpty();
        other.Reported.Should().BeEquivalentTo(new[] { ("1", WebhookOutcomeKind.Completed), ("2", WebhookOutcomeKind.Completed) });
    }

    [Test]
    public async Task A_notification_beyond_the_capacity_is_rejected()
    {
        using IntercomRedisWebhookQueue queue = await CreateAsync(options => options.Capacity = 2);

        (await EnqueueAsync(queue, "1"), await EnqueueAsync(queue, "2"), await EnqueueAsync(queue, "3"))
            .Should().Be((WebhookQueueResult.Accepted, WebhookQueueResult.Accepted, WebhookQueueResult.Full));
        (await queue.GetStateAsync(default)).Should().BeEquivalentTo(new { Queued = 2L, Capacity = 2L });
    }

    [Test]
    public async Task A_notification_that_was_queued_before_the_process_died_is_not_queued_again()
    {
        RecordingProcessor processor = RecordingProcessor.Completing();
        using IntercomRedisWebhookQueue queue = await CreateAsync();
        await EnqueueAsync(queue, "1");

        (await EnqueueAsync(queue, "1")).Should().Be(WebhookQueueResult.Accepted, "it was acknowledged");

        (await queue.GetStateAsync(default)).Queued.Should().Be(1);
        IntercomRedisDeduplicationStore store = new(await ConnectAsync(), Options());
        (await store.ClaimAsync("1", default)).Should().Be(DeduplicationState.Completed);
    }

    [Test]
    public async Task A_message_of_another_program_is_a_dead_letter_and_stops_nothing()
    {
        RecordingProcessor processor = RecordingProcessor.Completing();
        using IntercomRedisWebhookQueue queue = await CreateAsync();
        IConnectionMultiplexer redis = await ConnectAsync();
        await redis.GetDatabase().StreamAddAsync($"{{{Prefix}}}:queue", "m", "no message");
        await EnqueueAsync(queue, "1");
        await queue.StartAsync(processor, default);

        await WaitForAsync(() => processor.Reported.Count == 1);
        await WaitForAsync(async () => (await queue.GetStateAsync(default)).DeadLetters == 1);

        (await ListAsync(queue)).Should().BeEmpty("it cannot be read");
    }

    [Test]
    public async Task The_state_has_the_age_of_the_oldest_notification()
    {
        using IntercomRedisWebhookQueue queue = await CreateAsync();
        (await queue.GetStateAsync(default)).OldestAge.Should().BeNull();

        await EnqueueAsync(queue, "1");
        await Task.Delay(20);

        (await queue.GetStateAsync(default)).OldestAge.Should().BeGreaterThan(TimeSpan.FromMilliseconds(10)).And.BeLessThan(Patience);
    }

    [Test]
    public async Task The_state_is_reported_as_metrics_with_the_prefix_of_the_queue()
    {
        RecordingProcessor processor = new(async (message, cancellationToken) => message.Notification.Id switch
        {
            "dead" => WebhookOutcome.Failed(new NotSupportedException("broken")),
            "delayed" => WebhookOutcome.Retry(new NotSupportedException("broken"), TimeSpan.FromHours(1)),
            _ => await RecordingProcessor.HangAsync(cancellationToken),
        });
        ConcurrentDictionary<string, double> values = new(StringComparer.Ordinal);
        using MeterListener metrics = Measure(values);
        using IntercomRedisWebhookQueue queue = await CreateAsync();
        using IntercomRedisWebhookQueue other = await CreateAsync(options => options.KeyPrefix = $"{Prefix}:other");
        await other.StartAsync(RecordingProcessor.Completing(), default);
        await Task.WhenAll(new[] { "dead", "delayed", "one", "two" }.Select(id => EnqueueAsync(queue, id)));
        metrics.RecordObservableInstruments();
        values.Should().BeEmpty("the state was not requested yet");

        await queue.StartAsync(processor, default);
        await WaitForAsync(() => processor.Reported.Count == 2 && processor.Processed.Count == 4);
        values.Clear();
        await WaitForAsync(() =>
        {
            metrics.RecordObservableInstruments();
            return values.GetValueOrDefault("in_progress") == 2 && values.GetValueOrDefault("dead_letters") == 1;
        });

        values.Should().Contain("depth", 2).And.Contain("delayed", 1);
        values["oldest_age"].Should().BeInRange(0.001, Patience.TotalSeconds);
        await queue.StopAsync(TimeSpan.Zero, Grace, default);
    }

    private static MeterListener Measure(ConcurrentDictionary<string, double> values)
    {
        const string Metrics = "intercom.webhooks.queue.";
        string prefix = Prefix;
        MeterListener listener = new()
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Name.StartsWith(Metrics, StringComparison.Ordinal))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        return listener;

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (tags.Length == 1 && tags[0].Key == "intercom.webhooks.queue" && (string?)tags[0].Value == prefix)
            {
                values[instrument.Name[Metrics.Length..]] = value;
            }
        }
    }

    private static IntercomRedisWebhookOptions Options(Action<IntercomRedisWebhookOptions>? configure = null)
    {
        IntercomRedisWebhookOptions options = new()
        {
            KeyPrefix = Prefix,
            ClaimTimeout = TimeSpan.FromSeconds(1),
            PollingInterval = TimeSpan.FromMilliseconds(20),
        };
        configure?.Invoke(options);
        return options;
    }

    private async Task<IntercomRedisWebhookQueue> CreateAsync(Action<IntercomRedisWebhookOptions>? configure = null) =>
        new(await ConnectAsync(), Options(configure));

    private static async Task<WebhookQueueResult> EnqueueAsync(IntercomRedisWebhookQueue queue, string id) =>
        await queue.EnqueueAsync(Notifications.Message(id), default);

    private static async Task<List<WebhookDeadLetter>> ListAsync(IntercomRedisWebhookQueue queue)
    {
        List<WebhookDeadLetter> letters = [];
        await foreach (WebhookDeadLetter letter in queue.ListAsync())
        {
            letters.Add(letter);
        }

        return letters;
    }

    private static async Task EmptyAsync(IntercomRedisWebhookQueue queue)
    {
        await queue.StopAsync(Grace, Grace, default);
        (await queue.GetStateAsync(default)).Should().BeEquivalentTo(new { Queued = 0L, InProgress = 0L, Delayed = 0L, DeadLetters = 0L });
    }
}
