namespace Intercom;

/// <summary>Repeats requests after failures, as often and as late as <see cref="IntercomRetryOptions" /> and the response allow.</summary>
internal sealed class BackoffRetryExecutor(IntercomRetryOptions options, TimeProvider clock) : RetryExecutor
{
    // Requests that were rejected together would otherwise all be sent again at the same moment.
    private const double MaxJitter = 0.2;

    // A backoff delay is between half and one and a half of its nominal length.
    private const double MinBackoffShare = 0.5;

    // With a larger exponent, every delay exceeds the maximum.
    private const int MaxExponent = 30;

    public override async Task<T> ExecuteAsync<T>(
        RetryContext call,
        Func<CancellationToken, Task<T>> attempt,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan delay;
            try
            {
                return await attempt(cancellationToken).ConfigureAwait(false);
            }
            catch (IntercomException exception)
            {
                if (BeginRetry(call, exception) is not { } found)
                {
                    throw;
                }

                delay = found;
            }

            await clock.Delay(delay, cancellationToken).ConfigureAwait(false);
        }
    }

    // The delay before the retry; null for none.
    private TimeSpan? BeginRetry(RetryContext call, IntercomException exception)
    {
        if (exception is not { IsTransient: true, IsRetryable: true } || !call.CanRepeat)
        {
            return null;
        }

        TimeSpan? asked = FindAskedDelay(exception);
        int maxRetries = call.MaxRetries ?? options.MaxRetries;

        // A rejection by the rate limit is not a failure of the request: it waits as long as its timeout allows, unless the requested delay
        // exceeds the maximum.
        bool counts = exception is not IntercomRateLimitException || asked > options.MaxDelay;
        if (maxRetries == 0 || (counts && call.FailureRetries >= maxRetries))
        {
            return null;
        }

        // A delay beyond the timeout would hide the failure behind a timeout.
        TimeSpan delay = FindDelay(asked, exception, call.Retries);
        if (delay >= call.TimeLeft)
        {
            return null;
        }

        call.BeginRetry(exception, delay, counts);
        return delay;
    }

    private TimeSpan? FindAskedDelay(IntercomException exception)
    {
        if (exception is not IntercomApiException { Headers: { } headers })
        {
            return null;
        }

        if (RetryDelay.RetryAfter(headers, clock) is { } retryAfter)
        {
            return retryAfter;
        }

        // The end of the window matters to a request that was rejected for the limit, not to one that failed in the window.
        return exception is IntercomRateLimitException
            && RetryDelay.UntilReset(headers, clock) is { } untilReset
            && untilReset > TimeSpan.Zero
            && untilReset <= RateLimitWindow.MaxLength
            ? TimeSpan.FromTicks((long)(Math.Max(untilReset.Ticks, options.BaseDelay.Ticks) * (1 + (MaxJitter * Randomness.NextDouble()))))
            : null;
    }

    private TimeSpan FindDelay(TimeSpan? asked, IntercomException exception, int retries)
    {
        TimeSpan backoff = Backoff(retries);
        TimeSpan delay = asked ?? backoff;
        if (exception is IntercomRateLimitException && retries > 0 && delay < backoff)
        {
            // A server that keeps requesting no delay must not be called without pause.
            delay = backoff;
        }

        return delay < options.MaxDelay ? delay : options.MaxDelay;
    }

    private TimeSpan Backoff(int retries)
    {
        double ticks = options.BaseDelay.Ticks * Math.Pow(2, Math.Min(retries, MaxExponent)) * (MinBackoffShare + Randomness.NextDouble());
        return ticks >= options.MaxDelay.Ticks ? options.MaxDelay : TimeSpan.FromTicks((long)ticks);
    }
}
