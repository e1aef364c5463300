using System.Net;
using Intercom.AspNetCore.Tests.Support;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Intercom.AspNetCore.Tests;

/// <summary>Deliveries of a notification that is still being processed: none is acknowledged before the notification is handled.</summary>
public class RedeliveryTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Test]
    public async Task A_redelivery_waits_for_the_first_delivery_and_handles_the_notification_when_that_one_failed()
    {
        GatedHandler handler = new(failures: 1);
        await using WebhookApplication application = await StartAsync(handler);
        Task<HttpStatusCode> first = DeliverAsync(application);
        await handler.Started.WaitAsync(Patience);
        Task<HttpStatusCode> second = DeliverAsync(application);

        (await Task.WhenAny(second, Task.Delay(200))).Should().NotBeSameAs(second, "the outcome of the first delivery is not known");
        handler.Open();

        (await first, await second, handler.Calls).Should().Be((HttpStatusCode.InternalServerError, HttpStatusCode.OK, 2));
    }

    [Test]
    public async Task A_redelivery_waits_for_the_first_delivery_and_is_a_duplicate_when_that_one_succeeded()
    {
        GatedHandler handler = new();
        await using WebhookApplication application = await StartAsync(handler);
        Task<HttpStatusCode> first = DeliverAsync(application);
        await handler.Started.WaitAsync(Patience);
        Task<HttpStatusCode>[] others = [.. Enumerable.Range(0, 5).Select(_ => DeliverAsync(application))];

        handler.Open();

        (await first).Should().Be(HttpStatusCode.OK);
        (await Task.WhenAll(others)).Should().OnlyContain(status => status == HttpStatusCode.OK);
        (handler.Calls, application.Status.Duplicates).Should().Be((1, 5));
    }

    [Test]
    public async Task A_redelivery_that_waited_too_long_is_rejected_with_503_and_nothing_is_lost_when_the_first_delivery_fails_after_that()
    {
        FakeTimeProvider clock = new(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
        GatedHandler handler = new(failures: 1);
        await using WebhookApplication application = await StartAsync(
            handler,
            services => services.AddSingleton<TimeProvider>(clock),
            options => options.BodyTimeout = TimeSpan.FromDays(1));
        Task<HttpStatusCode> first = DeliverAsync(application);
        await handler.Started.WaitAsync(Patience);
        Task<HttpResponseMessage> second = application.Intercom.PostAsync(WebhookTopic.ConversationUserReplied, "1");
        while (!second.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        using HttpResponseMessage response = await second;
        (response.StatusCode, response.Headers.RetryAfter?.Delta).Should().Be((HttpStatusCode.ServiceUnavailable, TimeSpan.FromMinutes(1)));
        handler.Open();
        (await first).Should().Be(HttpStatusCode.InternalServerError);
        (await DeliverAsync(application)).Should().Be(HttpStatusCode.OK);
        (handler.Calls, application.Status.Rejected).Should().Be((2, 1));
    }

    [Test]
    public async Task A_redelivery_to_another_process_is_rejected_with_503_while_the_first_delivery_is_handled()
    {
        IDistributedCache shared = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));
        GatedHandler handler = new(failures: 1);
        await using WebhookApplication one =
            await StartAsync(handler, services => services.AddSingleton(shared), options => options.UseDistributedCache = true);
        await using WebhookApplication other =
            await StartAsync(handler, services => services.AddSingleton(shared), options => options.UseDistributedCache = true);
        Task<HttpStatusCode> first = DeliverAsync(one);
        await handler.Started.WaitAsync(Patience);

        (await DeliverAsync(other)).Should().Be(HttpStatusCode.ServiceUnavailable);

        handler.Open();
        (await first).Should().Be(HttpStatusCode.InternalServerError);
        (await DeliverAsync(other), await DeliverAsync(one), handler.Calls).Should().Be((HttpStatusCode.OK, HttpStatusCode.OK, 2));
    }

    [Test]
    public async Task A_sender_that_disconnects_while_it_waits_leaves_nothing_behind()
    {
        GatedHandler handler = new();
        await using WebhookApplication application = await StartAsync(handler);
        Task<HttpStatusCode> first = DeliverAsync(application);
        await handler.Started.WaitAsync(Patience);
        using (CancellationTokenSource hangUp = new(TimeSpan.FromMilliseconds(100)))
        {
            await FluentActions.Awaiting(() => application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1", hangUp.Token))
                .Should().ThrowAsync<OperationCanceledException>();
        }

        handler.Open();

        (await first, await DeliverAsync(application), handler.Calls).Should().Be((HttpStatusCode.OK, HttpStatusCode.OK, 1));
        application.Log.From(Microsoft.Extensions.Logging.LogLevel.Error).Should().BeEmpty();
    }

    [Test]
    public async Task A_full_queue_leaves_no_claim_so_that_the_notification_is_accepted_later_although_the_cache_removes_nothing()
    {
        UnreliableCache cache = new() { FailsToRemove = true };
        GatedHandler handler = new();
        await using WebhookApplication application = await StartAsync(handler, services =>
            services.AddSingleton<IDistributedCache>(cache), options =>
        {
            options.UseDistributedCache = true;
            options.AcknowledgeFirst = true;
            (options.MaxConcurrency, options.QueueCapacity) = (1, 1);
        });
        await DeliverAsync(application, "1");
        await handler.Started.WaitAsync(Patience);
        await DeliverAsync(application, "2");
        (await DeliverAsync(application, "3")).Should().Be(HttpStatusCode.TooManyRequests);

        handler.Open();
        while (await DeliverAsync(application, "3") != HttpStatusCode.OK)
        {
            await Task.Yield();
        }

        await application.StopAsync();
        (handler.Calls, application.Status.Duplicates).Should().Be((3, 0));
    }

    [Test]
    public async Task A_claim_that_can_neither_be_confirmed_nor_removed_expires_before_Intercom_delivers_again()
    {
        UnreliableCache cache = new() { FailsAfterNextWrite = true, FailsToRemove = true };
        GatedHandler handler = new();
        handler.Open();
        await using WebhookApplication application = await StartAsync(
            handler,
            services => services.AddSingleton<IDistributedCache>(cache),
            options => (options.UseDistributedCache, options.AcknowledgeFirst) = (true, true));

        (await DeliverAsync(application)).Should().Be(HttpStatusCode.ServiceUnavailable);
        (await DeliverAsync(application)).Should().Be(HttpStatusCode.ServiceUnavailable, "the claim is in the cache, and is no acceptance");

        cache.Durations.Should().ContainSingle().Which.Should().BeLessThan(TimeSpan.FromMinutes(1));
    }

    [Test]
    public async Task A_notification_that_was_handled_is_acknowledged_although_that_cannot_be_recorded()
    {
        UnreliableCache cache = new();
        GatedHandler handler = new();
        await using WebhookApplication application = await StartAsync(
            handler, services => services.AddSingleton<IDistributedCache>(cache), options => options.UseDistributedCache = true);
        Task<HttpStatusCode> first = DeliverAsync(application);
        await handler.Started.WaitAsync(Patience);
        cache.FailsAfterNextWrite = true;
        handler.Open();

        (await first).Should().Be(HttpStatusCode.OK);

        application.Log.From(Microsoft.Extensions.Logging.LogLevel.Error)
            .Should().ContainSingle().Which.Should().Contain("deduplication store");
    }

    private static Task<HttpStatusCode> DeliverAsync(WebhookApplication application, string id = "1") =>
        application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, id);

    private static Task<WebhookApplication> StartAsync(
        GatedHandler handler, Action<IServiceCollection>? register = null, Action<IntercomWebhookOptions>? configure = null) =>
        WebhookApplication.StartAsync(
            webhooks => webhooks.On<Conversation>(WebhookTopic.ConversationUserReplied, (_, _) => handler.HandleAsync()),
            options =>
            {
                options.AcknowledgeFirst = false;
                configure?.Invoke(options);
            },
            register);

    /// <summary>A handler that waits until the test lets it go on, and whose first calls fail.</summary>
    private sealed class GatedHandler(int failures = 0)
    {
        private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _calls;

        public Task Started => _started.Task;

        public int Calls => Volatile.Read(ref _calls);

        public void Open() => _gate.TrySetResult();

        public async Task HandleAsync()
        {
            int call = Interlocked.Increment(ref _calls);
            _started.TrySetResult();
            await _gate.Task;
            if (call <= failures)
            {
                throw new NotSupportedException("broken");
            }
        }
    }
}
