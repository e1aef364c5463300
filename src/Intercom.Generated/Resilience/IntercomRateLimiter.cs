using System.Threading.RateLimiting;

namespace Intercom;

/// <summary>
/// Keeps all that asks it for leave under the limit that Intercom announces in the headers of its answers, so that nothing is refused with 429. Give one to
/// all clients of a workspace; <see cref="IntercomRateLimiters" /> keeps one for each key. Leave is given in the order in which it was asked for.
/// Until the first answer has told the limit, one call at a time is let through. Thread-safe.
/// </summary>
public sealed class IntercomRateLimiter : RateLimiter
{
    private readonly object _lock = new();
    private readonly LinkedList<Waiter> _waiters = [];
    private readonly RateLimitWindow _window = new();
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private long _successes;
    private long _failures;
    private long? _idleSince;
    private bool _isDisposed;

    /// <summary>Makes a limiter that goes by the clock of the system.</summary>
    public IntercomRateLimiter()
        : this(TimeProvider.System)
    {
    }

    /// <summary>Makes a limiter.</summary>
    /// <param name="clock">The clock by which it waits.</param>
    /// <exception cref="ArgumentNullException"><paramref name="clock" /> is null.</exception>
    public IntercomRateLimiter(TimeProvider clock)
    {
        _clock = clock ?? throw new ArgumentNullException(nameof(clock));
        _idleSince = clock.GetTimestamp();
        _timer = clock.CreateTimer(static limiter => ((IntercomRateLimiter)limiter!).ServeWaiters(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How long nothing was under way; null while something is.</summary>
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

    /// <inheritdoc />
    public override RateLimiterStatistics GetStatistics()
    {
        lock (_lock)
        {
            return new RateLimiterStatistics
            {
                CurrentAvailablePermits = _window.Available(_clock.GetUtcNow()),
                CurrentQueuedCount = _waiters.Count,
                TotalSuccessfulLeases = _successes,
                TotalFailedLeases = _failures,
            };
        }
    }

    /// <summary>Learns the limit from an answer. Clients do this themselves.</summary>
    /// <param name="response">The answer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="response" /> is null.</exception>
    public void Observe(IntercomResponse response)
    {
        if (response is null)
        {
            throw new ArgumentNullException(nameof(response));
        }

        lock (_lock)
        {
            _window.Observe(response.RateLimit, RetryDelay.Date(ResponseHeaders.First(response.Headers, "Date")), _clock.GetUtcNow());
        }
    }

    /// <inheritdoc />
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        lock (_lock)
        {
            if (permitCount == 0)
            {
                return _window.Available(_clock.GetUtcNow()) > 0 ? Lease.Given : Lease.Refused;
            }

            CheckPermits(permitCount);
            if (_waiters.Count > 0 || !TryTake())
            {
                _failures++;
                return Lease.Refused;
            }

            return new Lease(this);
        }
    }

    /// <inheritdoc />
    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        CheckPermits(permitCount);
        cancellationToken.ThrowIfCancellationRequested();
        Waiter waiter;
        lock (_lock)
        {
            if (_waiters.Count == 0 && TryTake())
            {
                return new ValueTask<RateLimitLease>(new Lease(this));
            }

            waiter = new Waiter();
            waiter.Node = _waiters.AddLast(waiter);
            SetTimer();
        }

        // Outside of the lock, since a token that is cancelled by now calls back at once.
        waiter.Cancelling = cancellationToken.Register(() => Cancel(waiter, cancellationToken));
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

        List<Waiter> left;
        lock (_lock)
        {
            _isDisposed = true;
            _timer.Dispose();
            left = [.. _waiters];
            _waiters.Clear();
        }

        left.ForEach(waiter => waiter.TrySetResult(Lease.Refused));
    }

    /// <inheritdoc />
    protected override ValueTask DisposeAsyncCore()
    {
        // The base class leaves it to each limiter to do the same in both ways.
        Dispose(disposing: true);
        return base.DisposeAsyncCore();
    }

    private static void CheckPermits(int permitCount)
    {
        if (permitCount > 1)
        {
            throw new ArgumentOutOfRangeException(nameof(permitCount), permitCount, "Leave is asked for one call at a time.");
        }
    }

    private bool TryTake()
    {
        if (_isDisposed || !_window.TryTake(_clock.GetUtcNow()))
        {
            return false;
        }

        _successes++;
        _idleSince = null;
        return true;
    }

    // An answer has come, or the call failed: either way it is no longer under way.
    private void End()
    {
        lock (_lock)
        {
            _window.End(_clock.GetUtcNow());
            if (_window.UnderWay == 0)
            {
                _idleSince = _clock.GetTimestamp();
            }
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

        served.ForEach(Serve);
    }

    private void Serve(Waiter waiter)
    {
        waiter.Cancelling.Dispose();
        if (!waiter.TrySetResult(new Lease(this)))
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
        if (_isDisposed || _waiters.Count == 0)
        {
            return;
        }

        if (_window.UntilReset(_clock.GetUtcNow()) is { } wait)
        {
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }

    private sealed class Waiter() : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public LinkedListNode<Waiter>? Node { get; set; }

        public CancellationTokenRegistration Cancelling { get; set; }
    }

    private sealed class Lease(IntercomRateLimiter? limiter, bool isAcquired = true) : RateLimitLease
    {
        private IntercomRateLimiter? _limiter = limiter;

        public static Lease Given { get; } = new(limiter: null);

        public static Lease Refused { get; } = new(limiter: null, isAcquired: false);

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
