using System.Threading.RateLimiting;

namespace Intercom;

/// <summary>
/// Delays requests to stay within the rate limit that Intercom reports in the headers of its responses. Use one limiter for all clients of
/// a workspace; an <see cref="IntercomRateLimiterPool" /> has one for each key. Permits are granted in the order in which they are
/// requested. Until a response reports the limit, one request at a time is permitted. Implausible values are ignored: no response delays
/// requests for more than a minute. It is thread-safe.
/// </summary>
public sealed class IntercomRateLimiter : RateLimiter, IIntercomResponseObserver
{
    // Timers can fire a little early, and clocks of tests may fire immediately for a delay of zero.
    private static readonly TimeSpan MinWait = TimeSpan.FromMilliseconds(1);

    private readonly object _lock = new();
    private readonly LinkedList<Waiter> _waiters = [];
    private readonly RateLimitWindow _window = new();
    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _start;
    private readonly long _startTimestamp;
    private ITimer? _timer;
    private DateTimeOffset _timerDue;
    private long _successes;
    private long _failures;
    private long? _idleSince;
    private bool _isDisposed;

    /// <summary>Creates a limiter that uses the system clock.</summary>
    public IntercomRateLimiter()
        : this(TimeProvider.System)
    {
    }

    /// <summary>Creates a limiter.</summary>
    /// <param name="clock">The clock that measures the waits.</param>
    /// <exception cref="ArgumentNullException"><paramref name="clock" /> is null.</exception>
    public IntercomRateLimiter(TimeProvider clock)
    {
        _clock = clock ?? throw new ArgumentNullException(nameof(clock));
        _start = clock.GetUtcNow();
        _startTimestamp = clock.GetTimestamp();
        _idleSince = _startTimestamp;
    }

    /// <summary>The time since the last request ended; null while a request is in progress.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            lock (_lock)
            {
                return _idleSince is { } since ? _clock.GetElapsedTime(since) : null;
            }
        }
    }

    // Based on elapsed time only, so that a change of the system clock does not delay requests.
    private DateTimeOffset Now => _start + _clock.GetElapsedTime(_startTimestamp);

    /// <inheritdoc />
    public override RateLimiterStatistics GetStatistics()
    {
        lock (_lock)
        {
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = _window.Available(Now),
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
        if (response is null)
        {
            throw new ArgumentNullException(nameof(response));
        }

        lock (_lock)
        {
            _window.Observe(response, RetryDelay.RetryAfter(response.Headers, _clock), Now);
        }

        // A response can correct an earlier one, so that waiting requests can proceed now.
        ServeWaiters();
    }

    /// <inheritdoc />
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_lock)
        {
            if (permitCount == 0)
            {
                return !_isDisposed && _window.Available(Now) > 0 ? Lease.Acquired : Lease.Rejected;
            }

            ValidatePermitCount(permitCount);
            if (_waiters.Count > 0 || !TryTake())
            {
                _failures++;
                return Lease.Rejected;
            }

            return new Lease(this);
        }
    }

    /// <inheritdoc />
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        ValidatePermitCount(permitCount);
        cancellationToken.ThrowIfCancellationRequested();
        Waiter waiter;
        lock (_lock)
        {
            if (_isDisposed)
            {
                _failures++;
                return new ValueTask<RateLimitLease>(Lease.Rejected);
            }

            if (_waiters.Count == 0 && TryTake())
            {
                return new ValueTask<RateLimitLease>(new Lease(this));
            }

            waiter = new Waiter();
            waiter.Node = _waiters.AddLast(waiter);
            SetTimer();
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

        Waiter[] left;
        lock (_lock)
        {
            _isDisposed = true;
            ClearTimer();
            left = [.. _waiters];
            _waiters.Clear();
            foreach (Waiter waiter in left)
            {
                waiter.Node = null;
            }

            _failures += left.Length;
        }

        foreach (Waiter waiter in left)
        {
            waiter.Complete(Lease.Rejected);
        }
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore()
    {
        // The base class leaves it to each limiter to dispose in both ways.
        Dispose(disposing: true);
        return base.DisposeAsyncCore();
    }

    private static void ValidatePermitCount(int permitCount)
    {
        if (permitCount > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(permitCount), permitCount, "One permit at a time can be acquired.");
        }
    }

    private bool TryTake()
    {
        if (_isDisposed || !_window.TryTake(Now))
        {
            return false;
        }

        _successes++;
        _idleSince = null;
        return true;
    }

    // The response arrived, or the request failed: it is no longer in progress.
    private void End()
    {
        lock (_lock)
        {
            _window.End(Now);
            if (_window.InProgress == 0)
            {
                _idleSince = _clock.GetTimestamp();
            }
        }

        ServeWaiters();
    }

    private void OnTimer()
    {
        if (Monitor.IsEntered(_lock))
        {
            // The clock may call back while the timer is being created.
            ThreadPool.QueueUserWorkItem(static limiter => ((IntercomRateLimiter)limiter!).OnTimer(), this);
            return;
        }

        lock (_lock)
        {
            ClearTimer();
        }

        ServeWaiters();
    }

    private void ServeWaiters()
    {
        List<Waiter> served = [];
        lock (_lock)
        {
            while (_waiters.First is { } first && TryTake())
            {
                _waiters.RemoveFirst();
                first.Value.Node = null;
                served.Add(first.Value);
            }

            SetTimer();
        }

        foreach (Waiter waiter in served)
        {
            Serve(waiter);
        }
    }

    private void Serve(Waiter waiter)
    {
        if (!waiter.Complete(new Lease(this)))
        {
            End();
        }
    }

    private void Cancel(Waiter waiter, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (waiter.Node is { } node)
            {
                _waiters.Remove(node);
                waiter.Node = null;
                _failures++;
            }
        }

        waiter.TrySetCanceled(cancellationToken);
    }

    private void SetTimer()
    {
        DateTimeOffset now = Now;
        if (_isDisposed || _waiters.Count == 0 || _window.UntilAvailable(now) is not { } wait)
        {
            ClearTimer();
            return;
        }

        wait = wait > MinWait ? wait : MinWait;
        if (_timer is null || now + wait != _timerDue)
        {
            // Each delay has a timer of its own, since changing a timer would lose its pending callback.
            ClearTimer();
            _timerDue = now + wait;
            _timer = _clock.CreateTimer(static limiter => ((IntercomRateLimiter)limiter!).OnTimer(), this, wait, Timeout.InfiniteTimeSpan);
        }
    }

    private void ClearTimer()
    {
        _timer?.Dispose();
        _timer = null;
    }

    private sealed class Waiter() : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        private CancellationTokenRegistration _registration;

        public LinkedListNode<Waiter>? Node { get; set; }

        public void Register(Action cancel, CancellationToken cancellationToken)
        {
            _registration = cancellationToken.Register(cancel);
            if (Task.IsCompleted)
            {
                _registration.Dispose();
            }
        }

        public bool Complete(RateLimitLease lease)
        {
            bool isCompleted = TrySetResult(lease);
            _registration.Dispose();
            return isCompleted;
        }
    }

    private sealed class Lease(IntercomRateLimiter? limiter, bool isAcquired = true) : RateLimitLease
    {
        private IntercomRateLimiter? _limiter = limiter;

        public static Lease Acquired { get; } = new(limiter: null);

        public static Lease Rejected { get; } = new(limiter: null, isAcquired: false);

        public override bool IsAcquired { get; } = isAcquired;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            Interlocked.Exchange(ref _limiter, value: null)?.End();
            base.Dispose(disposing);
        }
    }
}
