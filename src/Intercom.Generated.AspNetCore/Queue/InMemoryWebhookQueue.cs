using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>
/// Keeps acknowledged notifications in this process until they are handled. Before it stops, each of them is handled or reported: the queue
/// is drained while there is time, then the handlers are cancelled, and unfinished ones are reported as failed after a grace period.
/// </summary>
internal sealed partial class InMemoryWebhookQueue(
    IntercomWebhookStatus status,
    IOptions<IntercomWebhookOptions> options,
    TimeProvider clock,
    ILogger<InMemoryWebhookQueue> log) : IWebhookQueue, IWebhookDeadLetters, IDisposable
{
    // The log message generator of .NET 8 requires a field.
    private readonly ILogger _log = log;

    private readonly CancellationTokenSource _handlers = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Channel<QueuedNotification> _channel = Channel.CreateUnbounded<QueuedNotification>();
    private readonly ConcurrentDictionary<QueuedNotification, byte> _unfinished = new();
    private readonly InMemoryDeadLetters _deadLetters = new(clock);
    private IWebhookProcessor? _processor;
    private Task _workers = Task.CompletedTask;
    private int _waiting;
    private int _inProgress;
    private int _delayed;
    private int _isStopping;

    private bool IsStopping => Volatile.Read(ref _isStopping) != 0;

    public ValueTask<WebhookQueueResult> CheckCapacityAsync(CancellationToken cancellationToken) => ValueTask.FromResult(
        IsStopping ? WebhookQueueResult.Stopping
        : Volatile.Read(ref _waiting) >= options.Value.QueueCapacity ? WebhookQueueResult.Full
        : WebhookQueueResult.Accepted);

    public ValueTask<WebhookQueueResult> EnqueueAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return ValueTask.FromResult(TryEnqueue(message, options.Value.QueueCapacity));
    }

    public Task StartAsync(IWebhookProcessor processor, CancellationToken cancellationToken)
    {
        _processor = processor;
        _workers = StartWorkers(processor);
        return Task.CompletedTask;
    }

    public async Task StopAsync(TimeSpan drainTime, TimeSpan gracePeriod, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isStopping, 1) != 0)
        {
            return;
        }

        // Delayed attempts are due now.
        await _stopping.CancelAsync().ConfigureAwait(false);
        CompleteWhenFinished();
        if (_processor is { } processor && !await EndsAsync(_workers, drainTime, cancellationToken).ConfigureAwait(false))
        {
            await ReportUnfinishedAsync(processor, gracePeriod).ConfigureAwait(false);
        }
    }

    public ValueTask<WebhookQueueState> GetStateAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new WebhookQueueState
    {
        Queued = status.Queued - Volatile.Read(ref _delayed),
        InProgress = Volatile.Read(ref _inProgress),
        Delayed = Volatile.Read(ref _delayed),
        DeadLetters = _deadLetters.Count,
        Capacity = options.Value.QueueCapacity,
    });

    public async IAsyncEnumerable<WebhookDeadLetter> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (WebhookDeadLetter letter in _deadLetters.All())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return letter;
        }
    }

    public Task<bool> ReplayAsync(string id, CancellationToken cancellationToken = default)
    {
        // A dead letter is replayed whether or not the queue is full: it was accepted before.
        bool isReplayed = !IsStopping
            && _deadLetters.Take(id) is { } letter
            && TryEnqueue(letter.Message.FirstAttempt(), int.MaxValue) == WebhookQueueResult.Accepted;
        return Task.FromResult(isReplayed);
    }

    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken = default) =>
        Task.FromResult(_deadLetters.Take(id) is not null);

    public void Dispose()
    {
        _handlers.Dispose();
        _stopping.Dispose();
    }

    private WebhookQueueResult TryEnqueue(WebhookMessage message, int capacity)
    {
        if (Interlocked.Increment(ref _waiting) > capacity || IsStopping)
        {
            Interlocked.Decrement(ref _waiting);
            return IsStopping ? WebhookQueueResult.Stopping : WebhookQueueResult.Full;
        }

        QueuedNotification notification = new(message);
        _unfinished.TryAdd(notification, 0);
        status.OnQueued();
        if (_channel.Writer.TryWrite(notification))
        {
            return WebhookQueueResult.Accepted;
        }

        Interlocked.Decrement(ref _waiting);
        Finish(notification);
        return WebhookQueueResult.Stopping;
    }

    private Task StartWorkers(IWebhookProcessor processor) => Task.WhenAll(
        Enumerable.Range(0, processor.MaxConcurrency).Select(_ => Task.Run(() => WorkAsync(processor), CancellationToken.None)));

    private async Task WorkAsync(IWebhookProcessor processor)
    {
        await foreach (QueuedNotification notification in _channel.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            Interlocked.Decrement(ref _waiting);
            Interlocked.Increment(ref _inProgress);
            WebhookOutcome outcome = await processor.ProcessAsync(notification.Message, _handlers.Token).ConfigureAwait(false);
            Interlocked.Decrement(ref _inProgress);
            if (outcome.Kind == WebhookOutcomeKind.Retry)
            {
                await processor.ReportAsync(notification.Message, outcome).ConfigureAwait(false);
                Interlocked.Increment(ref _delayed);
                _ = Task.Run(() => RetryAsync(notification, outcome.Delay), CancellationToken.None);
                continue;
            }

            await ConcludeAsync(processor, notification, outcome).ConfigureAwait(false);
            Finish(notification);
        }
    }

    private async Task RetryAsync(QueuedNotification notification, TimeSpan delay)
    {
        try
        {
            await Task.Delay(delay, clock, _stopping.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The queue stops, so there is no time to wait.
        }

        notification.BeginNextAttempt();
        Interlocked.Increment(ref _waiting);
        Interlocked.Decrement(ref _delayed);
        _channel.Writer.TryWrite(notification);
    }

    private async Task ConcludeAsync(IWebhookProcessor processor, QueuedNotification notification, WebhookOutcome outcome)
    {
        if (!notification.TryClaimOutcome())
        {
            return;
        }

        if (outcome is { Kind: WebhookOutcomeKind.Failed or WebhookOutcomeKind.Interrupted, Exception: { } exception })
        {
            _deadLetters.Add(notification.Message, exception);
        }

        await processor.ReportAsync(notification.Message, outcome).ConfigureAwait(false);
        notification.Complete();
    }

    private void Finish(QueuedNotification notification)
    {
        if (_unfinished.TryRemove(notification, out _))
        {
            status.OnDequeued();
        }

        CompleteWhenFinished();
    }

    // The channel stays open while a handler that is running could still be retried.
    private void CompleteWhenFinished()
    {
        if (IsStopping && _unfinished.IsEmpty)
        {
            _channel.Writer.TryComplete();
        }
    }

    private async Task ReportUnfinishedAsync(IWebhookProcessor processor, TimeSpan gracePeriod)
    {
        // Workers that hang take nothing more from the queue. New workers report the rest, since the handlers are cancelled.
        Task reports = Task.WhenAll(CancelHandlersAsync(), StartWorkers(processor), _workers);
        if (await EndsAsync(reports, gracePeriod, CancellationToken.None).ConfigureAwait(false))
        {
            return;
        }

        QueuedNotification[] unfinished = [.. _unfinished.Keys];
        foreach (QueuedNotification notification in unfinished)
        {
            _ = Task.Run(() => ConcludeAsync(processor, notification, Unfinished()), CancellationToken.None);
        }

        Task completions = Task.WhenAll(unfinished.Select(notification => notification.Completion));
        await EndsAsync(completions, gracePeriod, CancellationToken.None).ConfigureAwait(false);
        foreach (WebhookMessage message in unfinished
            .Where(notification => !notification.Completion.IsCompleted).Select(notification => notification.Message))
        {
            LogLost(message.Notification.Topic.Value, message.Notification.Id);
        }
    }

    private static WebhookOutcome Unfinished()
    {
        const string Message = "The application stopped before the notification was handled, or while its handler was still running.";
        return WebhookOutcome.Interrupted(new OperationCanceledException(Message));
    }

    private async Task CancelHandlersAsync()
    {
        try
        {
            await _handlers.CancelAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            LogCancellationFailed(exception);
        }
    }

    private async Task<bool> EndsAsync(Task task, TimeSpan time, CancellationToken cancellationToken)
    {
        try
        {
            await task.WaitAsync(time, clock, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            return task.IsCompleted;
        }
    }

    [LoggerMessage(5, LogLevel.Critical, "{Topic}, notification {Id}, is lost: the application stopped before it was handled or reported")]
    private partial void LogLost(string topic, string? id);

    [LoggerMessage(6, LogLevel.Error, "The cancellation of handlers failed")]
    private partial void LogCancellationFailed(Exception exception);
}
