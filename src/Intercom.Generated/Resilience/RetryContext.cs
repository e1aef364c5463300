namespace Intercom;

/// <summary>The retries of one request, as the executor decides about them.</summary>
internal abstract class RetryContext(TimeSpan timeout, TimeProvider clock)
{
    private readonly long _start = clock.GetTimestamp();

    /// <summary>Maximum number of retries of this request; null for that of the client.</summary>
    public abstract int? MaxRetries { get; }

    /// <summary>Indicates whether the body of the request can be sent again.</summary>
    public abstract bool CanRepeat { get; }

    /// <summary>Number of retries so far.</summary>
    public int Retries { get; private set; }

    /// <summary>Number of retries so far that count.</summary>
    public int FailureRetries { get; private set; }

    public TimeSpan TimeLeft => timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : timeout - clock.GetElapsedTime(_start);

    public void BeginRetry(IntercomException exception, TimeSpan delay, bool counts)
    {
        Retries++;
        FailureRetries += counts ? 1 : 0;
        OnRetry(exception, delay);
    }

    /// <summary>Reports a retry.</summary>
    protected abstract void OnRetry(Exception exception, TimeSpan delay);
}
