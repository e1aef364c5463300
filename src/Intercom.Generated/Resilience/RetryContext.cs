using Polly;

namespace Intercom;

/// <summary>The retries of one request, as the retry pipeline decides about them.</summary>
internal abstract class RetryContext(TimeSpan timeout, TimeProvider clock)
{
    private static readonly ResiliencePropertyKey<RetryContext> Key = new("Intercom.Call");

    private readonly long _start = clock.GetTimestamp();

    /// <summary>Maximum number of retries of this request; null for that of the client.</summary>
    public abstract int? MaxRetries { get; }

    /// <summary>Indicates whether the body of the request can be sent again.</summary>
    public abstract bool CanRepeat { get; }

    /// <summary>Indicates whether the next retry counts.</summary>
    public bool UsesRetry { get; set; }

    /// <summary>Number of retries so far that count.</summary>
    public int FailureRetries { get; private set; }

    /// <summary>Delay before the next attempt.</summary>
    public TimeSpan NextDelay { get; set; }

    public TimeSpan TimeLeft => timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : timeout - clock.GetElapsedTime(_start);

    /// <summary>Returns the request that a pipeline executes; null if it is none of this library.</summary>
    public static RetryContext? Of(ResilienceContext context) => context.Properties.TryGetValue(Key, out RetryContext? call) ? call : null;

    public void AttachTo(ResilienceContext context) => context.Properties.Set(Key, this);

    public void BeginRetry(Exception exception, TimeSpan delay)
    {
        FailureRetries += UsesRetry ? 1 : 0;
        OnRetry(exception, delay);
    }

    /// <summary>Reports a retry.</summary>
    protected abstract void OnRetry(Exception exception, TimeSpan delay);
}
