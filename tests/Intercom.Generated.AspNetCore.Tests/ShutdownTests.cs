using System.Collections.Concurrent;
using System.Net;
using Intercom.AspNetCore.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Intercom.AspNetCore.Tests;

/// <summary>Before the host ends, every acknowledged notification is handled or reported.</summary>
public class ShutdownTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<string> _reported = new();
    private readonly CancellationToken _noTime = new(canceled: true);

    [SetUp]
    public void Forget() => _reported.Clear();

    [Test]
    public async Task A_host_that_stops_awaits_the_handlers_that_are_running()
    {
        TaskCompletionSource gate = Gate();
        await using WebhookApplication application = await StartBusyAsync(_ => gate.Task);

        Task stopping = application.StopAsync();
        stopping.IsCompleted.Should().BeFalse();
        gate.SetResult();
        await stopping;

        application.Status.Handled.Should().Be(1);
        _reported.Should().BeEmpty();
    }

    [Test]
    public async Task Handlers_that_are_cancelled_are_reported_before_the_host_ends_even_when_reporting_takes_a_while()
    {
        await using WebhookApplication application = await StartBusyAsync(WaitForCancellationAsync, notifications: 2, running: 2);

        await application.StopAsync(_noTime);

        _reported.Should().BeEquivalentTo("1: TaskCanceledException", "2: TaskCanceledException");
        (application.Status.Failed, application.Status.Queued).Should().Be((2, 0));
    }

    [Test]
    public async Task Handlers_that_ignore_their_cancellation_and_notifications_behind_them_are_reported_before_the_host_ends()
    {
        TaskCompletionSource never = Gate();
        await using WebhookApplication application = await StartBusyAsync(
            _ => never.Task,
            notifications: 3,
            configure: options => (options.MaxConcurrency, options.ShutdownGracePeriod) = (1, TimeSpan.FromSeconds(1)));

        await application.StopAsync(_noTime).WaitAsync(Patience);

        _reported.Should().Equal("2: OperationCanceledException", "3: OperationCanceledException", "1: OperationCanceledException");
        application.Status.Failed.Should().Be(3);
    }

    [Test]
    public async Task A_handler_that_ends_after_it_was_reported_is_not_counted_twice()
    {
        TaskCompletionSource gate = Gate();
        await using WebhookApplication application = await StartBusyAsync(
            _ => gate.Task, configure: options => options.ShutdownGracePeriod = TimeSpan.FromSeconds(1));
        await application.StopAsync(_noTime);

        gate.SetException(new NotSupportedException("late"));
        await WaitForAsync(() => application.Status.Queued == 0);

        _reported.Should().Equal("1: OperationCanceledException");
        (application.Status.Failed, application.Status.Handled).Should().Be((1, 0));
    }

    [Test]
    public async Task A_report_that_hangs_does_not_block_the_host_and_is_logged_as_lost()
    {
        TaskCompletionSource never = Gate();
        await using WebhookApplication application = await StartBusyAsync(
            _ => never.Task,
            configure: options =>
            {
                options.ShutdownGracePeriod = TimeSpan.FromMilliseconds(50);
                options.OnFailure = (_, _) => never.Task;
            });

        await application.StopAsync(_noTime).WaitAsync(Patience);

        application.Log.From(LogLevel.Critical)
            .Should().ContainSingle().Which
            .Should().Contain("conversation.user.replied").And.Contain("notification 1,").And.Contain("lost");
    }

    [Test]
    public async Task The_time_for_reports_is_taken_from_the_shutdown_timeout_of_the_host()
    {
        await using WebhookApplication application = await StartBusyAsync(
            WaitForCancellationAsync,
            register: services => services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2)));
        using CancellationTokenSource timeout = new(Patience);

        await application.StopAsync(timeout.Token);

        timeout.IsCancellationRequested.Should().BeFalse("the handler is cancelled before the host runs out of time");
        _reported.Should().Equal("1: TaskCanceledException");
    }

    [Test]
    public async Task A_host_that_is_disposed_without_being_stopped_reports_queued_notifications()
    {
        TaskCompletionSource never = Gate();
        WebhookApplication application = await StartAsync(
            (_, _) => never.Task, options => (options.MaxConcurrency, options.ShutdownGracePeriod) = (1, TimeSpan.FromSeconds(1)));
        await DeliverAsync(application, 3);

        await application.DisposeAsync();

        _reported.Select(report => report[0]).Should().BeEquivalentTo(['1', '2', '3']);
    }

    [Test]
    public async Task A_stopping_queue_rejects_notifications_with_503_and_Retry_After()
    {
        await using WebhookApplication application = await StartAsync((_, _) => Task.CompletedTask);
        foreach (IHostedService service in application.Services.GetServices<IHostedService>()
            .Where(service => service.GetType().Assembly == typeof(IntercomWebhookStatus).Assembly))
        {
            await service.StopAsync(CancellationToken.None);
        }

        using HttpResponseMessage response = await application.Intercom.PostAsync(WebhookTopic.ConversationUserReplied, "1");

        (response.StatusCode, response.Headers.RetryAfter?.Delta).Should().Be((HttpStatusCode.ServiceUnavailable, TimeSpan.FromMinutes(1)));
        (application.Status.Rejected, application.Status.Queued).Should().Be((1, 0));
    }

    private static TaskCompletionSource Gate() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static Task WaitForCancellationAsync(CancellationToken cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);

    private static async Task DeliverAsync(WebhookApplication application, int count)
    {
        for (int number = 1; number <= count; number++)
        {
            (await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, $"{number}")).Should().Be(HttpStatusCode.OK);
        }
    }

    private static async Task WaitForAsync(Func<bool> condition)
    {
        using CancellationTokenSource patience = new(Patience);
        while (!condition())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    // Returns when notifications were acknowledged, and as many of them as said are being handled.
    private async Task<WebhookApplication> StartBusyAsync(
        Func<CancellationToken, Task> handle,
        int notifications = 1,
        int running = 1,
        Action<IntercomWebhookOptions>? configure = null,
        Action<IServiceCollection>? register = null)
    {
        TaskCompletionSource started = Gate();
        int left = running;
        WebhookApplication application = await StartAsync(
            (_, cancellationToken) =>
            {
                if (Interlocked.Decrement(ref left) == 0)
                {
                    started.TrySetResult();
                }

                return handle(cancellationToken);
            },
            configure,
            register);
        await DeliverAsync(application, notifications);
        await started.Task.WaitAsync(Patience);
        return application;
    }

    private Task<WebhookApplication> StartAsync(
        Func<WebhookEvent<Conversation>, CancellationToken, Task> handle,
        Action<IntercomWebhookOptions>? configure = null,
        Action<IServiceCollection>? register = null) => WebhookApplication.StartAsync(
        webhooks => webhooks.On(WebhookTopic.ConversationUserReplied, handle),
        options =>
        {
            options.OnFailure = async (notification, exception) =>
            {
                await Task.Delay(50);
                _reported.Enqueue($"{notification.Id}: {exception.GetType().Name}");
            };
            configure?.Invoke(options);
        },
        register);
}
