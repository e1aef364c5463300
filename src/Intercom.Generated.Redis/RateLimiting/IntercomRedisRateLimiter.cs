using System.Diagnostics;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace Intercom.Redis;

/// <summary>
/// Delays requests so that all processes of a key together stay within the rate limit that Intercom reports. The window is counted in Redis
/// by one atomic script, with the clock of Redis. Processes that need permits have equal shares; what one does not need is for the others.
/// The permits of a process that dies are free again after 3 seconds. While Redis is away, each process sends a fixed share. It is
/// thread-safe.
/// </summary>
public sealed partial class IntercomRedisRateLimiter : RateLimiter, IIntercomResponseObserver
{
    // A process whose requests are in progress reports it more often than Redis forgets it.
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(1);

    // A permit that arrives later belongs to a window that may have ended, such as after the process was suspended.
    private static readonly TimeSpan MaxGrantAge = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan ReconnectInterval = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private readonly LinkedList<PermitWaiter> _waiters = [];
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly IntercomRedisRateLimiterOptions _options;
    private readonly SharedWindow _window;
    private readonly FixedShare _share;
    private readonly ILogger _log;
    private readonly string _key;

    private ObservedWindow _observed = new();
    private TaskCompletionSource _wake = NewSignal();
    private bool _isRunning;
    private bool _isChanged;
    private bool _isDisposed;
    private bool _isFallback;
    private int _inProgress;
    private long _ended;
    private long _reported;
    private long _available;
    private long _successes;
    private long _failures;
    private TimeSpan? _idleSince = TimeSpan.Zero;

    /// <summary>Creates a limiter.</summary>
    /// <param name="redis">The connection of the application, which the limiter does not dispose.</param>
    /// <param name="key">The key of the rate limit, such as the id of the workspace. Processes with the same key share the limit.</param>
    /// <param name="options">The options; null for the defaults. They are copied.</param>
    /// <param name="loggerFactory">The logs; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="redis" /> is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="key" /> is empty or contains braces, or an option is invalid; the message names it.
    /// </exception>
    public IntercomRedisRateLimiter(
        IConnectionMultiplexer redis,
        string key,
        IntercomRedisRateLimiterOptions? options = null,
        ILoggerFactory? loggerFactory = null)
    {
        ArgumentNullException.ThrowIfNull(redis);
        _key = RedisKeys.ValidatePrefix(key, nameof(key));
        _options = (options ?? new IntercomRedisRateLimiterOptions()).Validated();
        _window = new SharedWindow(redis, key, _options);
        _share = new FixedShare(_options.ExpectedProcesses, _options.ClockRate);
        _log = (loggerFactory ?? NullLoggerFactory.Instance).CreateLogger<IntercomRedisRateLimiter>();
    }

    /// <summary>Gets a value that indicates whether the limiter uses its fixed share because Redis does not respond.</summary>
    public bool IsFallback
    {
        get
        {
            lock (_lock)
            {
                return _isFallback;
            }
        }
    }

    /// <summary>Gets the time since the last request of this process ended; null while one is in progress.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_lock)
            {
                return Now - _idleSince;
            }
        }
    }

    private TimeSpan Now => Stopwatch.GetElapsedTime(_start);

    private TimeSpan IntercomNow => Now * _options.ClockRate;

    /// <summary>
    /// Returns the permits that are left for all processes, as Redis last reported them, and the requests of this process.
    /// </summary>
    /// <returns>The statistics.</returns>
    public override RateLimiterStatistics GetStatistics()
    {
        lock (_lock)
        {
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = _available,
                CurrentQueuedCount = _waiters.Count,
                TotalSuccessfulLeases = _successes,
                TotalFailedLeases = _failures,
            };
        }
    }

    /// <summary>Updates the limiter from a response. Clients call this themselves.</summary>
    /// <param name="response">The response.</param>
    /// <exception cref="ArgumentNullException"><paramref name="response" /> is null.</exception>
    public void Observe(IntercomResponse response)
    {
        ArgumentNullException.ThrowIfNull(response);
        lock (_lock)
        {
            _observed.Add(response, IntercomNow);
            _reported += response.RateLimit is { Limit: >= 1 } ? 1 : 0;
            if (_observed.Limit is { } limit)
            {
                _share.Limit = limit;
            }

            _share.PauseUntil(Now + (_observed.Pause / _options.ClockRate));
            Change();
        }
    }

    /// <inheritdoc />
    protected override RateLimitLease AttemptAcquireCore(int permitCount) => PermitLease.Rejected;

    /// <inheritdoc />
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        if (permitCount != 1)
        {
            throw new ArgumentOutOfRangeException(nameof(permitCount), permitCount, "One permit at a time can be acquired.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        PermitWaiter waiter = new();
        lock (_lock)
        {
            if (_isDisposed)
            {
                _failures++;
                return new ValueTask<RateLimitLease>(PermitLease.Rejected);
            }

            waiter.Node = _waiters.AddLast(waiter);
            if (_waiters.Count == 1)
            {
                Change();
            }
        }

        // Outside of the lock, since a token that is already cancelled calls back immediately.
        waiter.Register(() => Cancel(waiter, cancellationToken), cancellationToken);
        return new ValueTask<RateLimitLease>(waiter.Task);
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing)
        {
            return;
        }

        PermitWaiter[] left;
        lock (_lock)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            left = [.. _waiters];
            _waiters.Clear();
            _failures += left.Length;
            foreach (PermitWaiter waiter in left)
            {
                waiter.Node = null;
            }

            SetFallback(isFallback: false);
            _wake.TrySetResult();
        }

        foreach (PermitWaiter waiter in left)
        {
            waiter.Complete(PermitLease.Rejected);
        }

        TryLeave();
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore()
    {
        // The base class leaves it to each limiter to dispose in both ways.
        Dispose(disposing: true);
        return base.DisposeAsyncCore();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void TryLeave()
    {
        try
        {
            _window.Leave();
        }
        catch (Exception exception) when (exception is RedisException or ObjectDisposedException or TimeoutException)
        {
            LogLeaveFailed(_key, exception);
        }
    }

    private void Cancel(PermitWaiter waiter, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (waiter.Node is { } node)
            {
                _waiters.Remove(node);
                waiter.Node = null;
                _failures++;
                Change();
            }
        }

        waiter.TrySetCanceled(cancellationToken);
    }

    private void End()
    {
        lock (_lock)
        {
            _inProgress--;
            _ended++;
            _idleSince = _inProgress == 0 ? Now : null;
            Change();
        }
    }

    // Within the lock.
    private void Change()
    {
        _isChanged = true;
        if (_isDisposed)
        {
            return;
        }

        if (_isRunning)
        {
            _wake.TrySetResult();
            return;
        }

        _isRunning = true;
        _ = Task.Run(RunAsync, CancellationToken.None);
    }

    // One exchange with Redis at a time has all requests that wait by then, so that their number does not matter to Redis.
    private async Task RunAsync()
    {
        while (TryBegin(out Task wake))
        {
            Task<RateLimitGrant?> exchange = ExchangeAsync();
            if (IsFallback)
            {
                await ShareUntilAsync(exchange).ConfigureAwait(false);
            }

            if (await exchange.ConfigureAwait(false) is { } grant)
            {
                await DelayAsync(FindDelay(grant), wake).ConfigureAwait(false);
            }
            else
            {
                await ShareUntilAsync(Task.Delay(ReconnectInterval)).ConfigureAwait(false);
            }
        }
    }

    // While requests wait for permits, only time, another response or the end of a request can change that.
    private TimeSpan FindDelay(RateLimitGrant grant)
    {
        lock (_lock)
        {
            return grant.Wait is { } wait ? (wait < Heartbeat || _inProgress == 0 ? wait : Heartbeat)
                : _waiters.Count > 0 ? TimeSpan.Zero
                : Heartbeat;
        }
    }

    /// <summary>Begins an exchange with Redis.</summary>
    /// <returns>False when there is nothing to report and nothing to request.</returns>
    private bool TryBegin(out Task wake)
    {
        lock (_lock)
        {
            _wake = NewSignal();
            wake = _wake.Task;
            if (!_isDisposed && (_isChanged || _waiters.Count > 0 || _inProgress > 0))
            {
                return true;
            }

            _isRunning = false;
            return false;
        }
    }

    private async Task<RateLimitGrant?> ExchangeAsync()
    {
        ObservedWindow observed;
        (int inProgress, int wanted, long unreported) = (0, 0, 0);
        lock (_lock)
        {
            (observed, _observed) = (_observed, new ObservedWindow());
            _isChanged = false;
            (inProgress, wanted) = (_inProgress, _waiters.Count);

            // A response is observed before its request ends.
            unreported = Math.Max(0, _ended - _reported);
            _reported += unreported;
        }

        long started = Stopwatch.GetTimestamp();
        try
        {
            RateLimitGrant grant = await _window.AcquireAsync(inProgress, wanted, observed, unreported, IntercomNow)
                .WaitAsync(_options.RedisTimeout).ConfigureAwait(false);
            SetFallback(isFallback: false);
            Grant(grant, Stopwatch.GetElapsedTime(started) <= MaxGrantAge);
            return grant;
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
        {
            lock (_lock)
            {
                _observed.AddEarlier(observed);
                _reported -= unreported;
                _isChanged = true;
            }

            SetFallback(isFallback: true, exception);
            return null;
        }
    }

    private void Grant(RateLimitGrant grant, bool isRecent)
    {
        lock (_lock)
        {
            _available = grant.Available;
            _share.Limit = grant.Limit ?? _share.Limit;

            // Permits that are not used are reported as returned by the next exchange, which has the requests that are in progress.
            _isChanged |= grant.Granted > 0 && !isRecent;
        }

        for (int permit = 0; isRecent && permit < grant.Granted && TryServe(isFallback: false); permit++)
        {
        }
    }

    /// <summary>Passes a permit to the request that waits longest.</summary>
    /// <returns>False when no request waits.</returns>
    private bool TryServe(bool isFallback)
    {
        while (true)
        {
            PermitWaiter waiter;
            lock (_lock)
            {
                if (_waiters.First is not { } first)
                {
                    // The permit is returned by the next report.
                    _isChanged = true;
                    return false;
                }

                waiter = first.Value;
                _waiters.RemoveFirst();
                waiter.Node = null;
                _inProgress++;
                _successes++;
                _idleSince = null;
            }

            PermitLease lease = new(End);
            if (waiter.Complete(lease))
            {
                RateLimiterMetrics.Permits.Add(1, RateLimiterMetrics.Key(_key), RateLimiterMetrics.Source(isFallback));
                return true;
            }

            // It was cancelled: nothing was sent.
            lock (_lock)
            {
                _inProgress--;
                _successes--;
                _failures++;
            }
        }
    }

    // Sends the fixed share until a task has ended.
    private async Task ShareUntilAsync(Task end)
    {
        while (!end.IsCompleted)
        {
            Task wake;
            TimeSpan wait;
            lock (_lock)
            {
                if (_isDisposed)
                {
                    return;
                }

                _wake = NewSignal();
                wake = _wake.Task;
                wait = _waiters.Count > 0 ? _share.TakeOrWait(Now) : ReconnectInterval;
            }

            if (wait == TimeSpan.Zero)
            {
                TryServe(isFallback: true);
            }
            else
            {
                await DelayAsync(wait, Task.WhenAny(wake, end)).ConfigureAwait(false);
            }
        }
    }

    private static async Task DelayAsync(TimeSpan time, Task wake)
    {
        if (time <= TimeSpan.Zero)
        {
            return;
        }

        using CancellationTokenSource end = new();
        await Task.WhenAny(wake, Task.Delay(time, end.Token)).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
    }

    private void SetFallback(bool isFallback, Exception? exception = null)
    {
        lock (_lock)
        {
            if (_isFallback == isFallback || (isFallback && _isDisposed))
            {
                return;
            }

            _isFallback = isFallback;
        }

        RateLimiterMetrics.InFallback.Add(isFallback ? 1 : -1, RateLimiterMetrics.Key(_key));
        if (isFallback)
        {
            LogFallback(_key, _share.Permits, exception);
        }
        else
        {
            LogRestored(_key);
        }
    }

    [LoggerMessage(
        20,
        LogLevel.Warning,
        "Redis does not respond: the rate limiter '{Key}' permits a fixed share of {Permits} requests per 10 seconds until it does")]
    private partial void LogFallback(string key, long permits, Exception? exception);

    [LoggerMessage(21, LogLevel.Information, "Redis responds: the rate limiter '{Key}' shares the limit with other processes")]
    private partial void LogRestored(string key);

    [LoggerMessage(22, LogLevel.Debug, "The rate limiter '{Key}' could not remove itself from Redis; it expires after 3 seconds")]
    private partial void LogLeaveFailed(string key, Exception exception);
}
