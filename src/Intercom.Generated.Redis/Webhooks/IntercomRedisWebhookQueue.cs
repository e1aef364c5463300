using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace Intercom.Redis;

/// <summary>
/// A durable queue of acknowledged notifications in a stream of Redis, which several processes share. Each notification is handled at least
/// once: those of a process that ends are handled by another one. Failed ones are retried after a delay, and are dead letters after the
/// last attempt. It requires Redis 6.2 or later, and is thread-safe.
/// </summary>
#pragma warning disable CA1711 // It is a queue, although no collection: messages are passed to a processor.
public sealed partial class IntercomRedisWebhookQueue : IWebhookQueue, IWebhookDeadLetters, IDisposable
#pragma warning restore CA1711
{
    private const int DeadLettersPerRequest = 100;

    private static readonly TimeSpan ReconnectInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MetricsInterval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan CleanupInterval = TimeSpan.FromHours(1);

    private readonly IntercomRedisWebhookOptions _options;
    private readonly WebhookStream _stream;
    private readonly WebhookQueueMetrics _metrics;
    private readonly ILogger _log;
    private readonly ConcurrentDictionary<TakenMessage, Task> _inProgress = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly SemaphoreSlim _wake = new(0);
    private Task _loops = Task.CompletedTask;
    private IWebhookProcessor? _processor;
    private int _isStopping;
    private int _isAway;

    /// <summary>Creates a queue.</summary>
    /// <param name="redis">The connection of the application, which the queue does not dispose.</param>
    /// <param name="options">The options; null for the defaults. They are copied.</param>
    /// <param name="loggerFactory">The logs; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="redis" /> is null.</exception>
    /// <exception cref="ArgumentException">An option is invalid; the message names it.</exception>
    public IntercomRedisWebhookQueue(
        IConnectionMultiplexer redis,
        IntercomRedisWebhookOptions? options = null,
        ILoggerFactory? loggerFactory = null)
    {
        ArgumentNullException.ThrowIfNull(redis);
        _options = (options ?? new IntercomRedisWebhookOptions()).Validated();
        _stream = new WebhookStream(redis, _options);
        _metrics = new WebhookQueueMetrics(_options.KeyPrefix);
        _log = (loggerFactory ?? NullLoggerFactory.Instance).CreateLogger<IntercomRedisWebhookQueue>();
    }

    private bool IsStopping => Volatile.Read(ref _isStopping) != 0;

    /// <inheritdoc />
    public ValueTask<WebhookQueueResult> CheckCapacityAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(IsStopping ? WebhookQueueResult.Stopping : WebhookQueueResult.Accepted);

    /// <inheritdoc />
    public async ValueTask<WebhookQueueResult> EnqueueAsync(WebhookMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        WebhookQueueResult result =
            await _stream.EnqueueAsync(message).WaitAsync(_options.RedisTimeout, cancellationToken).ConfigureAwait(false);
        Wake();
        return result;
    }

    /// <inheritdoc />
    public Task StartAsync(IWebhookProcessor processor, CancellationToken cancellationToken)
    {
        _processor = processor ?? throw new ArgumentNullException(nameof(processor));
        _loops = Task.WhenAll(
            Task.Run(() => TakeAsync(processor), CancellationToken.None),
            RepeatAsync(_options.ClaimTimeout / 3, RenewAsync),
            RepeatAsync(MetricsInterval, async () => _metrics.Update(await _stream.GetStateAsync().ConfigureAwait(false))),
            RepeatAsync(CleanupInterval, _stream.RemoveDeadConsumersAsync));
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task StopAsync(TimeSpan drainTime, TimeSpan gracePeriod, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isStopping, 1) != 0)
        {
            return;
        }

        await _stopping.CancelAsync().ConfigureAwait(false);
        if (!await EndsAsync(Task.WhenAll(_inProgress.Values), drainTime, cancellationToken).ConfigureAwait(false))
        {
            foreach (TakenMessage taken in _inProgress.Keys)
            {
                await TryAsync(taken.CancelAsync).ConfigureAwait(false);
            }

            await EndsAsync(Task.WhenAll(_inProgress.Values), gracePeriod, CancellationToken.None).ConfigureAwait(false);
        }

        await _ended.CancelAsync().ConfigureAwait(false);
        await EndsAsync(_loops, gracePeriod, CancellationToken.None).ConfigureAwait(false);

        // A handler that is still running belongs to a process that ends: another process takes its notification.
        Task releases = Task.WhenAll(_inProgress.Keys.Select(taken => TryAsync(() => _stream.ReleaseAsync(taken))));
        await EndsAsync(releases, gracePeriod, CancellationToken.None).ConfigureAwait(false);
        if (_processor is not null && _inProgress.IsEmpty)
        {
            await EndsAsync(TryAsync(_stream.LeaveAsync), gracePeriod, CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public async ValueTask<WebhookQueueState> GetStateAsync(CancellationToken cancellationToken) =>
        await _stream.GetStateAsync().WaitAsync(_options.RedisTimeout, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    /// <exception cref="RedisException">Redis does not respond.</exception>
    public async IAsyncEnumerable<WebhookDeadLetter> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string last = string.Empty;
        while (await _stream.ReadDeadLettersAsync(last, DeadLettersPerRequest).WaitAsync(cancellationToken).ConfigureAwait(false)
            is { Length: > 0 } entries)
        {
            foreach (StreamEntry entry in entries)
            {
                last = entry.Id!;
                if (TryRead(entry["m"]) is { } message)
                {
                    yield return new WebhookDeadLetter(last, message, entry["e"].ToString(), WebhookStream.TimeOf(last));
                }
            }
        }
    }

    /// <inheritdoc />
    /// <exception cref="IntercomWebhookException">The dead letter cannot be read.</exception>
    /// <exception cref="RedisException">Redis does not respond.</exception>
    public async Task<bool> ReplayAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        if (await _stream.FindDeadLetterAsync(id).WaitAsync(cancellationToken).ConfigureAwait(false) is not { } entry)
        {
            return false;
        }

        WebhookMessage message = WebhookMessage.Deserialize(entry["m"]!).FirstAttempt();
        bool isReplayed = await _stream.ReplayAsync(id, message).ConfigureAwait(false);
        Wake();
        return isReplayed;
    }

    /// <inheritdoc />
    /// <exception cref="RedisException">Redis does not respond.</exception>
    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return _stream.RemoveDeadLetterAsync(id).WaitAsync(cancellationToken);
    }

    /// <summary>Ends the queue without waiting. Its notifications stay in Redis.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isStopping, 1) == 0)
        {
            _stopping.Cancel();
            _ended.Cancel();
        }

        _metrics.Dispose();
    }

    private void Wake()
    {
        if (_wake.CurrentCount == 0)
        {
            _wake.Release();
        }
    }

    private async Task TakeAsync(IWebhookProcessor processor)
    {
        while (!IsStopping)
        {
            int free = processor.MaxConcurrency - _inProgress.Count;
            int taken = free > 0 ? await TryTakeAsync(processor, free).ConfigureAwait(false) : 0;
            if (taken < 0)
            {
                await DelayAsync(ReconnectInterval, _stopping.Token).ConfigureAwait(false);
            }
            else if (taken < free || free == 0)
            {
                await WaitAsync(_options.PollingInterval).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Takes messages, and begins to handle them.</summary>
    /// <returns>Their number; -1 when Redis does not respond.</returns>
    private async Task<int> TryTakeAsync(IWebhookProcessor processor, int maximum)
    {
        try
        {
            IReadOnlyList<TakenMessage> messages = await _stream.TakeAsync(maximum).ConfigureAwait(false);
            SetAway(isAway: false);
            foreach (TakenMessage message in messages)
            {
                TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
                _inProgress.TryAdd(message, completion.Task);
                _ = Task.Run(() => HandleAsync(processor, message, completion), CancellationToken.None);
            }

            return messages.Count;
        }
        catch (Exception exception) when (IsTransient(exception))
        {
            SetAway(isAway: true, exception);
            return -1;
        }
    }

    private async Task HandleAsync(IWebhookProcessor processor, TakenMessage taken, TaskCompletionSource completion)
    {
        try
        {
            await HandleAsync(processor, taken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // It stays in the stream, and is handled again.
            LogHandlingFailed(taken.Entry, exception);
        }

        _inProgress.TryRemove(taken, out _);
        completion.TrySetResult();
        taken.Dispose();
        Wake();
    }

    private async Task HandleAsync(IWebhookProcessor processor, TakenMessage taken)
    {
        if (TryRead(taken.Body) is not { } message)
        {
            IntercomWebhookException unreadable = new("The queued message cannot be read.");
            await StoreAsync(taken, () => _stream.FailAsync(taken, taken.Body, unreadable)).ConfigureAwait(false);
            return;
        }

        WebhookOutcome outcome = taken.Deliveries > _options.MaxClaims
            ? WebhookOutcome.Failed(new InvalidOperationException(
                $"{taken.Deliveries - 1} processes ended while they handled the notification."))
            : await processor.ProcessAsync(message, taken.Cancelled).ConfigureAwait(false);
        bool isStored = await StoreAsync(taken, () => StoreAsync(taken, message, outcome)).ConfigureAwait(false);
        if (outcome.Kind == WebhookOutcomeKind.Completed || (isStored && outcome.Kind != WebhookOutcomeKind.Interrupted))
        {
            await processor.ReportAsync(message, outcome).ConfigureAwait(false);
        }
    }

    private Task<bool> StoreAsync(TakenMessage taken, WebhookMessage message, WebhookOutcome outcome) => outcome.Kind switch
    {
        WebhookOutcomeKind.Completed => _stream.CompleteAsync(taken),
        WebhookOutcomeKind.Retry => _stream.RetryAsync(taken, message, outcome.Delay),
        WebhookOutcomeKind.Failed => _stream.FailAsync(taken, message.Serialize(), outcome.Exception!),
        _ => _stream.ReleaseAsync(taken),
    };

    // An outcome that is not stored would be another attempt, so it is stored when Redis responds again, as long as the process runs.
    private async Task<bool> StoreAsync(TakenMessage taken, Func<Task<bool>> store)
    {
        while (true)
        {
            try
            {
                return await store().ConfigureAwait(false);
            }
            catch (Exception exception) when (IsTransient(exception))
            {
                SetAway(isAway: true, exception);
                await DelayAsync(ReconnectInterval, _ended.Token).ConfigureAwait(false);
                if (_ended.IsCancellationRequested)
                {
                    LogNotStored(taken.Entry);
                    return false;
                }
            }
        }
    }

    private async Task RenewAsync()
    {
        Dictionary<string, TakenMessage> messages = _inProgress.Keys.ToDictionary(taken => taken.Entry, StringComparer.Ordinal);
        if (messages.Count == 0)
        {
            return;
        }

        foreach (string entry in await _stream.RenewAsync(messages.Keys).ConfigureAwait(false))
        {
            TakenMessage taken = messages[entry];
            if (_inProgress.ContainsKey(taken))
            {
                LogLost(entry);
                await TryAsync(taken.CancelAsync).ConfigureAwait(false);
            }
        }
    }

    private async Task RepeatAsync(TimeSpan interval, Func<Task> action)
    {
        while (!_ended.IsCancellationRequested)
        {
            await TryAsync(action).ConfigureAwait(false);
            await DelayAsync(interval, _ended.Token).ConfigureAwait(false);
        }
    }

    private WebhookMessage? TryRead(RedisValue body)
    {
        try
        {
            return WebhookMessage.Deserialize((byte[]?)body ?? []);
        }
        catch (IntercomWebhookException exception)
        {
            LogUnreadable(_options.KeyPrefix, exception);
            return null;
        }
    }

    private async Task TryAsync(Func<Task> action)
    {
        try
        {
            await action().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            LogMaintenanceFailed(_options.KeyPrefix, exception);
        }
    }

    private async Task WaitAsync(TimeSpan time)
    {
        try
        {
            await _wake.WaitAsync(time, _stopping.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The queue stops.
        }
    }

    private static async Task DelayAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(time, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The queue stops.
        }
    }

    private static async Task<bool> EndsAsync(Task task, TimeSpan time, CancellationToken cancellationToken)
    {
        try
        {
            await task.WaitAsync(time, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            return task.IsCompleted;
        }
    }

    // The server is loading its data, the connection is lost, or it takes too long.
    private static bool IsTransient(Exception exception) => exception is RedisException or TimeoutException or ObjectDisposedException;

    private void SetAway(bool isAway, Exception? exception = null)
    {
        if (Interlocked.Exchange(ref _isAway, isAway ? 1 : 0) == (isAway ? 1 : 0))
        {
            return;
        }

        if (isAway)
        {
            LogAway(_options.KeyPrefix, exception);
        }
        else
        {
            LogBack(_options.KeyPrefix);
        }
    }

    [LoggerMessage(30, LogLevel.Error, "Redis does not respond: the notifications of '{Queue}' are handled when it does")]
    private partial void LogAway(string queue, Exception? exception);

    [LoggerMessage(31, LogLevel.Information, "Redis responds: the notifications of '{Queue}' are handled")]
    private partial void LogBack(string queue);

    [LoggerMessage(
        32,
        LogLevel.Warning,
        "Another process took the notification of entry {Entry}, because this one did not respond; its handler is cancelled")]
    private partial void LogLost(string entry);

    [LoggerMessage(
        33,
        LogLevel.Warning,
        "The outcome of entry {Entry} was not stored before the process ended; another process handles it again")]
    private partial void LogNotStored(string entry);

    [LoggerMessage(34, LogLevel.Error, "A message of '{Queue}' cannot be read")]
    private partial void LogUnreadable(string queue, Exception exception);

    [LoggerMessage(35, LogLevel.Error, "The notification of entry {Entry} stays in the queue, and is handled again")]
    private partial void LogHandlingFailed(string entry, Exception exception);

    [LoggerMessage(36, LogLevel.Debug, "The maintenance of '{Queue}' failed, and is tried again")]
    private partial void LogMaintenanceFailed(string queue, Exception exception);
}
