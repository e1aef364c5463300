using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Intercom.AspNetCore;

/// <summary>
/// Keeps acknowledged notifications until they are handled. Before the host ends, each of them is handled or reported: the queue is drained
/// while there is time, then the handlers are cancelled, and unfinished ones are reported as failed after a grace period.
/// </summary>
internal sealed partial class NotificationQueue(
    NotificationDispatcher dispatcher,
    IntercomWebhookStatus status,
    IOptions<IntercomWebhookOptions> options,
    IOptions<HostOptions> hostOptions,
    TimeProvider clock,
    ILogger<NotificationQueue> log) : IHostedService, IAsyncDisposable, IDisposable
{
    // The log message generator of .NET 8 requires a field.
    private readonly ILogger _log = log;

    // The maximum of timers is 49 days.
    private static readonly TimeSpan MaxTimerDuration = TimeSpan.FromDays(40);

    private readonly CancellationTokenSource _handlers = new();
    private readonly Channel<QueuedNotification> _channel = Channel.CreateUnbounded<QueuedNotification>();
    private readonly ConcurrentDictionary<QueuedNotification, byte> _unfinished = new();
    private readonly SemaphoreSlim _slots = new(options.Value.QueueCapacity);
    private Task _workers = Task.CompletedTask;
    private int _isStopping;

    public bool IsStopping => Volatile.Read(ref _isStopping) != 0;

    /// <summary>Reserves a slot for a notification.</summary>
    /// <returns>Null when the queue is full or stopping.</returns>
    public QueueSlot? TryReserve() => !IsStopping && _slots.Wait(TimeSpan.Zero) ? new QueueSlot(this) : null;

    public void ReleaseSlot() => _slots.Release();

    public bool TryEnqueue(QueuedNotification notification)
    {
        _unfinished.TryAdd(notification, 0);
        status.OnQueued();
        if (_channel.Writer.TryWrite(notification))
        {
            return true;
        }

        Finish(notification);
        return false;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _workers = StartWorkers();
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isStopping, 1) != 0)
        {
            return;
        }

        _channel.Writer.TryComplete();
        if (!await EndsAsync(_workers, DrainTime(), cancellationToken).ConfigureAwait(false))
        {
            await ReportUnfinishedAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Reports unfinished notifications when a host is disposed without having been stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        Dispose();
    }

    public void Dispose()
    {
        _handlers.Dispose();
        _slots.Dispose();
    }

    private Task StartWorkers() =>
        Task.WhenAll(Enumerable.Range(0, options.Value.MaxConcurrency).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));

    private async Task WorkAsync()
    {
        await foreach (QueuedNotification notification in _channel.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
        {
            ReleaseSlot();
            await dispatcher.HandleInBackgroundAsync(notification, _handlers.Token).ConfigureAwait(false);
            Finish(notification);
        }
    }

    private void Finish(QueuedNotification notification)
    {
        if (_unfinished.TryRemove(notification, out _))
        {
            status.OnDequeued();
        }
    }

    // Reports of unfinished notifications use at most half of the shutdown timeout.
    private TimeSpan DrainTime()
    {
        TimeSpan timeout = hostOptions.Value.ShutdownTimeout;
        if (timeout < TimeSpan.Zero || timeout > MaxTimerDuration)
        {
            return Timeout.InfiniteTimeSpan;
        }

        TimeSpan rest = timeout - (2 * options.Value.ShutdownGracePeriod);
        return rest > timeout / 2 ? rest : timeout / 2;
    }

    private async Task ReportUnfinishedAsync()
    {
        // Workers that hang take nothing more from the queue. New workers report the rest, since the handlers are cancelled.
        Task reports = Task.WhenAll(CancelHandlersAsync(), StartWorkers(), _workers);
        if (await EndsAsync(reports, options.Value.ShutdownGracePeriod, CancellationToken.None).ConfigureAwait(false))
        {
            return;
        }

        QueuedNotification[] unfinished = [.. _unfinished.Keys];
        foreach (QueuedNotification notification in unfinished)
        {
            _ = Task.Run(() => dispatcher.ReportUnfinishedAsync(notification), CancellationToken.None);
        }

        Task completions = Task.WhenAll(unfinished.Select(notification => notification.Completion));
        await EndsAsync(completions, options.Value.ShutdownGracePeriod, CancellationToken.None).ConfigureAwait(false);
        foreach (QueuedNotification notification in unfinished.Where(notification => !notification.Completion.IsCompleted))
        {
            LogLost(notification.Notification.Topic.Value, notification.Notification.Id);
        }
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
