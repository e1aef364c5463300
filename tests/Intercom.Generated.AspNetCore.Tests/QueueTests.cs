using System.Collections.Concurrent;
using System.Net;
using Intercom.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace Intercom.AspNetCore.Tests;

/// <summary>The queue: waiting notifications, failures and deduplication.</summary>
public class QueueTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task A_notification_is_acknowledged_while_its_handler_is_running()
    {
        TaskCompletionSource gate = Gate();
        await using WebhookApplication application = await WebhookApplication.StartAsync(webhooks => Handle(webhooks, (_, _) => gate.Task));

        (await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1")).Should().Be(HttpStatusCode.OK);

        (application.Status.Handled, application.Status.Queued).Should().Be((0, 1));
        gate.SetResult();
    }

    [Test]
    public async Task A_notification_beyond_the_queue_capacity_is_rejected_with_429_and_accepted_when_it_is_delivered_again()
    {
        TaskCompletionSource gate = Gate();
        TaskCompletionSource started = Gate();
        ConcurrentQueue<string> handled = new();
        await using WebhookApplication application = await WebhookApplication.StartAsync(
            webhooks => Handle(webhooks, async (webhookEvent, _) =>
            {
                started.TrySetResult();
                await gate.Task;
                handled.Enqueue(webhookEvent.Item.Id!);
            }),
            options => (options.MaxConcurrency, options.QueueCapacity) = (1, 1));

        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");
        await started.Task.WaitAsync(Patience);
        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "2");
        (await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "3")).Should().Be(HttpStatusCode.TooManyRequests);
        (await HealthAsync(application)).Status.Should().Be(HealthStatus.Unhealthy);

        gate.SetResult();
        while (await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "3") != HttpStatusCode.OK)
        {
            await Task.Yield();
        }

        await application.StopAsync();
        handled.Should().Equal("1", "2", "3");
    }

    [Test]
    public async Task An_application_that_stops_handles_the_queued_notifications_first()
    {
        TaskCompletionSource gate = Gate();
        ConcurrentQueue<string> handled = new();
        await using WebhookApplication application = await WebhookApplication.StartAsync(
            webhooks => Handle(webhooks, async (webhookEvent, _) =>
            {
                await gate.Task;
                handled.Enqueue(webhookEvent.Item.Id!);
            }),
            options => options.MaxConcurrency = 1);
        for (int number = 1; number <= 20; number++)
        {
            await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, $"{number}");
        }

        Task stopping = application.StopAsync();
        gate.SetResult();
        await stopping;

        handled.Should().Equal(Enumerable.Range(1, 20).Select(number => $"{number}"));
    }

    [Test]
    public async Task A_handler_that_throws_does_not_stop_the_queue_and_is_reported()
    {
        ConcurrentQueue<string> failures = new();
        ConcurrentQueue<string> handled = new();
        await using WebhookApplication application = await WebhookApplication.StartAsync(
            webhooks => Handle(webhooks, (webhookEvent, _) =>
            {
                handled.Enqueue(webhookEvent.Item.Id!);
                return webhookEvent.Item.Id == "1" ? throw new NotSupportedException("broken") : Task.CompletedTask;
            }),
            options =>
            {
                options.MaxConcurrency = 1;
                options.OnFailure = (notification, exception) =>
                {
                    failures.Enqueue($"{notification.Id}: {exception.Message}");
                    throw new NotSupportedException("broken too");
                };
            });

        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");
        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "2");

        await application.StopAsync();
        handled.Should().Equal("1", "2");
        failures.Should().Equal("1: broken");
        (application.Status.Handled, application.Status.Failed).Should().Be((1, 1));
    }

    [Test]
    public async Task A_handler_that_throws_before_the_response_causes_500_and_the_redelivery_is_handled()
    {
        int calls = 0;
        await using WebhookApplication application = await WebhookApplication.StartAsync(
            webhooks => Handle(
                webhooks, (_, _) => Interlocked.Increment(ref calls) == 1 ? throw new NotSupportedException("broken") : Task.CompletedTask),
            options => options.AcknowledgeFirst = false);

        (await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1"))
            .Should().Be(HttpStatusCode.InternalServerError);
        (await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1")).Should().Be(HttpStatusCode.OK);
        (await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1")).Should().Be(HttpStatusCode.OK);

        calls.Should().Be(2);
    }

    [Test]
    public async Task A_notification_is_handled_again_after_the_deduplication_window()
    {
        FakeTimeProvider clock = new(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        int calls = 0;
        await using WebhookApplication application = await WebhookApplication.StartAsync(
            webhooks => Handle(webhooks, (_, _) => Task.FromResult(Interlocked.Increment(ref calls))),
            options => (options.AcknowledgeFirst, options.DeduplicationWindow) = (false, TimeSpan.FromHours(1)),
            services => services.AddSingleton<TimeProvider>(clock));

        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");
        clock.Advance(TimeSpan.FromMinutes(59));
        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");
        clock.Advance(TimeSpan.FromMinutes(2));
        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");

        calls.Should().Be(2);
    }

    [Test]
    public async Task Processes_that_share_a_cache_recognize_redeliveries_to_each_other()
    {
        Microsoft.Extensions.Caching.Distributed.MemoryDistributedCache shared = new(
            Microsoft.Extensions.Options.Options.Create(new Microsoft.Extensions.Caching.Memory.MemoryDistributedCacheOptions()));
        int calls = 0;
        await using WebhookApplication first = await StartSharingAsync(shared, () => Interlocked.Increment(ref calls));
        await using WebhookApplication second = await StartSharingAsync(shared, () => Interlocked.Increment(ref calls));

        await first.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");
        await second.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");

        calls.Should().Be(1);
        second.Status.Duplicates.Should().Be(1);
    }

    [Test]
    public async Task A_claim_that_was_written_and_reported_as_failed_is_released_and_the_redelivery_is_handled()
    {
        UnreliableCache cache = new() { FailsAfterNextWrite = true };
        int calls = 0;
        await using WebhookApplication application = await StartSharingAsync(cache, () => Interlocked.Increment(ref calls));

        (await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1")).Should().Be(HttpStatusCode.ServiceUnavailable);
        (await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1")).Should().Be(HttpStatusCode.OK);

        calls.Should().Be(1);
    }

    [Test]
    public async Task A_claim_in_a_shared_cache_expires_before_the_redelivery_and_a_completion_after_the_deduplication_window()
    {
        UnreliableCache cache = new();
        List<TimeSpan?> whileHandled = [];
        await using WebhookApplication application = await StartSharingAsync(cache, () => whileHandled.AddRange(cache.Durations));

        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");

        whileHandled.Should().ContainSingle().Which.Should().BeLessThan(TimeSpan.FromMinutes(1));
        cache.Durations.Should().HaveCount(2);
        cache.Durations[1].Should().Be(TimeSpan.FromHours(1));
    }

    [Test]
    public async Task A_sender_that_disconnects_does_not_cancel_the_handler()
    {
        TaskCompletionSource begun = Gate();
        TaskCompletionSource gate = Gate();
        TaskCompletionSource<bool> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using WebhookApplication application = await WebhookApplication.StartAsync(
            webhooks => Handle(webhooks, async (_, cancellationToken) =>
            {
                begun.TrySetResult();
                await gate.Task;
                ended.TrySetResult(cancellationToken.IsCancellationRequested);
            }),
            options => options.AcknowledgeFirst = false);
        using CancellationTokenSource hangUp = new();

        Task delivery = application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1", hangUp.Token);
        await begun.Task;
        await hangUp.CancelAsync();
        await delivery.Awaiting(pending => pending).Should().ThrowAsync<OperationCanceledException>();
        await Task.Delay(TimeSpan.FromMilliseconds(200));
        gate.SetResult();

        (await ended.Task).Should().BeFalse();
    }

    [Test]
    public async Task The_health_check_reports_the_queue()
    {
        await using WebhookApplication application = await WebhookApplication.StartAsync(
            webhooks => Handle(webhooks, (_, _) => Task.CompletedTask), options => options.AcknowledgeFirst = false);
        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");
        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");

        HealthReportEntry health = await HealthAsync(application);

        health.Status.Should().Be(HealthStatus.Healthy);
        health.Data.Should().Contain("handled", 1L).And.Contain("duplicates", 1L).And.Contain("queued", 0L).And.Contain("capacity", 1000);
    }

    private static Task<WebhookApplication> StartSharingAsync(
        Microsoft.Extensions.Caching.Distributed.IDistributedCache cache, Action onCall) => WebhookApplication.StartAsync(
        webhooks => Handle(webhooks, (_, _) =>
        {
            onCall();
            return Task.CompletedTask;
        }),
        options => (options.AcknowledgeFirst, options.UseDistributedCache) = (false, true),
        services => services.AddSingleton(cache));

    private static async Task<HealthReportEntry> HealthAsync(WebhookApplication application)
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSingleton(application.Status);
        services.AddSingleton(application.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<IntercomWebhookOptions>>());
        services.AddHealthChecks().AddIntercomWebhooks();
        await using ServiceProvider provider = services.BuildServiceProvider();
        return (await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["intercom-webhooks"];
    }

    private static TaskCompletionSource Gate() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static void Handle(IntercomWebhookEndpoint webhooks, Func<WebhookEvent<Conversation>, CancellationToken, Task> handle) =>
        webhooks.On(WebhookTopic.ConversationUserReplied, handle);
}
