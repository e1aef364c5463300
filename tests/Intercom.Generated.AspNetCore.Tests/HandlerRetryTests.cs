using System.Collections.Concurrent;
using System.Net;
using Intercom.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Intercom.AspNetCore.Tests;

/// <summary>Attempts to handle an acknowledged notification, and the dead letters after the last one.</summary>
public class HandlerRetryTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000));
    private readonly ConcurrentQueue<string> _reported = new();
    private int _calls;

    [SetUp]
    public void Reset()
    {
        _calls = 0;
        _reported.Clear();
    }

    [Test]
    public async Task A_handler_that_fails_is_retried_after_a_delay_until_it_succeeds()
    {
        await using WebhookApplication application = await StartAsync(failures: 2, maxAttempts: 3);

        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");
        await WaitForAsync(() => application.Status.Retried == 1);
        _calls.Should().Be(1, "the clock has not advanced");
        await AdvanceUntilAsync(() => application.Status.Handled == 1);

        (_calls, application.Status.Retried, application.Status.Failed).Should().Be((3, 2, 0));
        (await DeadLettersAsync(application)).Should().BeEmpty();
    }

    [Test]
    public async Task The_last_failure_is_reported_once_and_is_a_dead_letter_that_can_be_replayed()
    {
        await using WebhookApplication application = await StartAsync(failures: 3, maxAttempts: 3);
        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");
        await AdvanceUntilAsync(() => application.Status.Failed == 1);

        WebhookDeadLetter letter = (await DeadLettersAsync(application)).Should().ContainSingle().Subject;
        (letter.Message.Notification.Id, letter.Message.Attempt, letter.Error)
            .Should().Be(("1", 3, "System.NotSupportedException: attempt 3"));
        await WaitForAsync(() => !_reported.IsEmpty);
        _reported.Should().Equal("1: attempt 3");
        (await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1")).Should().Be(HttpStatusCode.OK);

        IWebhookDeadLetters letters = application.Services.GetRequiredService<IWebhookDeadLetters>();
        (await letters.ReplayAsync(letter.Id), await letters.ReplayAsync(letter.Id)).Should().Be((true, false));
        await WaitForAsync(() => application.Status.Handled == 1);

        (await DeadLettersAsync(application)).Should().BeEmpty();
        _calls.Should().Be(4);
    }

    [Test]
    public async Task A_dead_letter_can_be_removed()
    {
        await using WebhookApplication application = await StartAsync(failures: 1, maxAttempts: 1);
        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");
        await WaitForAsync(() => application.Status.Failed == 1);
        string id = (await DeadLettersAsync(application)).Single().Id;

        IWebhookDeadLetters letters = application.Services.GetRequiredService<IWebhookDeadLetters>();
        (await letters.RemoveAsync(id), await letters.RemoveAsync(id)).Should().Be((true, false));
        (await DeadLettersAsync(application)).Should().BeEmpty();
    }

    [Test]
    public async Task An_application_that_stops_does_not_wait_for_the_delay_of_a_retry_and_loses_nothing()
    {
        await using WebhookApplication application = await StartAsync(failures: 1, maxAttempts: 2);
        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");
        await WaitForAsync(() => application.Status.Retried == 1);

        await application.StopAsync().WaitAsync(Patience);

        (_calls, application.Status.Handled, application.Status.Queued).Should().Be((2, 1, 0));
    }

    [Test]
    public async Task The_state_of_the_queue_has_the_delayed_notifications()
    {
        await using WebhookApplication application = await StartAsync(failures: 1, maxAttempts: 2);
        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");
        await WaitForAsync(() => application.Status.Retried == 1);

        IWebhookQueue queue = application.Services.GetRequiredService<IWebhookQueue>();
        await WaitForAsync(() => queue.GetStateAsync(default).AsTask().Result is { Delayed: 1, Queued: 0, InProgress: 0 });
    }

    [Test]
    public async Task A_queue_of_the_application_replaces_the_one_in_memory()
    {
        RecordingQueue queue = new();
        await using WebhookApplication application = await WebhookApplication.StartAsync(
            webhooks => webhooks.OnAll((_, _) => Task.CompletedTask),
            register: services => services.AddSingleton<IWebhookQueue>(queue));

        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");
        await queue.Started.WaitAsync(Patience);
        await application.StopAsync();

        queue.Messages.Should().ContainSingle().Which.Should().Match<WebhookMessage>(
            message => message.Endpoint == "/intercom/webhooks" && message.Notification.Id == "1");
        queue.IsStopped.Should().BeTrue();
    }

    [TestCase(0, "Retry.MaxAttempts")]
    [TestCase(1001, "Retry.MaxAttempts")]
    public async Task Invalid_attempts_are_rejected_when_the_application_starts(int maxAttempts, string setting)
    {
        await FluentActions.Awaiting(() => StartAsync(failures: 0, maxAttempts)).Should().ThrowAsync<OptionsValidationException>()
            .WithMessage($"*{setting}*");
    }

    private Task<WebhookApplication> StartAsync(int failures, int maxAttempts) => WebhookApplication.StartAsync(
        webhooks => webhooks.On<Conversation>(WebhookTopic.ConversationUserReplied, (_, _) =>
        {
            int call = Interlocked.Increment(ref _calls);
            return call <= failures ? throw new NotSupportedException($"attempt {call}") : Task.CompletedTask;
        }),
        options =>
        {
            options.BodyTimeout = TimeSpan.FromDays(1);
            options.Retry.MaxAttempts = maxAttempts;
            options.Retry.BaseDelay = TimeSpan.FromMinutes(1);
            options.OnFailure = (notification, exception) =>
            {
                _reported.Enqueue($"{notification.Id}: {exception.Message}");
                return Task.CompletedTask;
            };
        },
        services => services.AddSingleton<TimeProvider>(_clock));

    private static async Task<IReadOnlyList<WebhookDeadLetter>> DeadLettersAsync(WebhookApplication application)
    {
        List<WebhookDeadLetter> letters = [];
        await foreach (WebhookDeadLetter letter in application.Services.GetRequiredService<IWebhookDeadLetters>().ListAsync())
        {
            letters.Add(letter);
        }

        return letters;
    }

    private Task AdvanceUntilAsync(Func<bool> condition) => WaitForAsync(() =>
    {
        _clock.Advance(TimeSpan.FromSeconds(30));
        return condition();
    });

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using CancellationTokenSource timeout = new(Patience);
        while (!condition())
        {
            await Task.Delay(5, timeout.Token);
        }
    }

    private sealed class RecordingQueue : IWebhookQueue
    {
        private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentQueue<WebhookMessage> Messages { get; } = new();

        public Task Started => _started.Task;

        public bool IsStopped { get; private set; }

        public ValueTask<WebhookQueueResult> CheckCapacityAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult(WebhookQueueResult.Accepted);

        public ValueTask<WebhookQueueResult> EnqueueAsync(WebhookMessage message, CancellationToken cancellationToken)
        {
            Messages.Enqueue(message);
            return ValueTask.FromResult(WebhookQueueResult.Accepted);
        }

        public Task StartAsync(IWebhookProcessor processor, CancellationToken cancellationToken)
        {
            _started.TrySetResult();
            return Task.CompletedTask;
        }

        public Task StopAsync(TimeSpan drainTime, TimeSpan gracePeriod, CancellationToken cancellationToken)
        {
            IsStopped = true;
            return Task.CompletedTask;
        }

        public ValueTask<WebhookQueueState> GetStateAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult(new WebhookQueueState());
    }
}
