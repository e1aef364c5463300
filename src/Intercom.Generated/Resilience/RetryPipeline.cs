using Polly;
using Polly.Retry;

namespace Intercom;

/// <summary>Creates the pipeline that retries requests, for clients without a pipeline of their own.</summary>
internal static class RetryPipeline
{
    // Requests that were rejected together would otherwise all be sent again at the same moment.
    private const double MaxJitter = 0.2;

    // A backoff delay is between half and one and a half of its nominal length.
    private const double MinBackoffShare = 0.5;

    // With a larger exponent, every delay exceeds the maximum.
    private const int MaxExponent = 30;

    public static ResiliencePipeline Create(IntercomRetryOptions options, TimeProvider clock)
    {
        RetryStrategyOptions strategy = new()
        {
            // Each request has a maximum of its own, which ShouldHandle applies.
            MaxRetryAttempts = int.MaxValue,
            ShouldHandle = arguments => new ValueTask<bool>(ShouldRetry(arguments, options, clock)),
            DelayGenerator = static arguments => new ValueTask<TimeSpan?>(RetryContext.Of(arguments.Context)?.NextDelay),
            OnRetry = static arguments =>
            {
                RetryContext.Of(arguments.Context)?.BeginRetry(arguments.Outcome.Exception!, arguments.RetryDelay);
                return default;
            },
        };
        return new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(strategy).Build();
    }

    private static bool ShouldRetry(RetryPredicateArguments<object> arguments, IntercomRetryOptions options, TimeProvider clock)
    {
        if (arguments.Outcome.Exception is not IntercomException { IsTransient: true, IsRetryable: true } exception
            || RetryContext.Of(arguments.Context) is not { CanRepeat: true } call)
        {
            return false;
        }

        TimeSpan? asked = FindAskedDelay(exception, options, clock);
        int maxRetries = call.MaxRetries ?? options.MaxRetries;

        // A rejection by the rate limit is not a failure of the request: it waits as long as its timeout allows, unless the requested delay
        // exceeds the maximum.
        call.UsesRetry = exception is not IntercomRateLimitException || asked > options.MaxDelay;
        if (maxRetries == 0 || (call.UsesRetry && call.FailureRetries >= maxRetries))
        {
            return false;
        }

        // Decided here, not in the delay generator, since a delay beyond the timeout would hide the failure behind a timeout.
        call.NextDelay = FindDelay(asked, exception, arguments.AttemptNumber, options);
        return call.NextDelay < call.TimeLeft;
    }

    private static TimeSpan? FindAskedDelay(IntercomException exception, IntercomRetryOptions options, TimeProvider clock)
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

    private static TimeSpan FindDelay(TimeSpan? asked, IntercomException exception, int attempt, IntercomRetryOptions options)
    {
        TimeSpan backoff = Backoff(attempt, options);
        TimeSpan delay = asked ?? backoff;
        if (exception is IntercomRateLimitException && attempt > 0 && delay < backoff)
        {
            // A server that keeps requesting no delay must not be called without pause.
            delay = backoff;
        }

        return delay < options.MaxDelay ? delay : options.MaxDelay;
    }

    private static TimeSpan Backoff(int attempt, IntercomRetryOptions options)
    {
        double ticks = options.BaseDelay.Ticks * Math.Pow(2, Math.Min(attempt, MaxExponent)) * (MinBackoffShare + Randomness.NextDouble());
        return ticks >= options.MaxDelay.Ticks ? options.MaxDelay : TimeSpan.FromTicks((long)ticks);
    }
}
