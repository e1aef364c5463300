using Polly;
using Polly.Retry;

namespace Intercom;

/// <summary>The pipeline that sends calls again, for clients that bring none of their own.</summary>
internal static class RetryPipeline
{
    // Those whom one answer refused would else all come back in the same moment.
    private const double LargestShareOfJitter = 0.2;

    public static ResiliencePipeline Create(IntercomRetryOptions options, TimeProvider clock)
    {
        RetryStrategyOptions strategy = new()
        {
            // Each call has a number of its own, which ShouldHandle keeps to.
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.BaseDelay,
            MaxDelay = options.MaxDelay,
            ShouldHandle = arguments => new ValueTask<bool>(ShouldRetry(arguments, options, clock)),
            OnRetry = arguments =>
            {
                PendingCall.Of(arguments.Context)?.OnRetry(arguments.Outcome.Exception!, arguments.RetryDelay);
                return default;
            },
        };
        Func<double> random = strategy.Randomizer;
        strategy.DelayGenerator = arguments => new ValueTask<TimeSpan?>(AskedWait(arguments.Outcome.Exception, options, clock, LargestShareOfJitter * random()));
        return new ResiliencePipelineBuilder { TimeProvider = clock }.AddRetry(strategy).Build();
    }

    private static bool ShouldRetry(RetryPredicateArguments<object> arguments, IntercomRetryOptions options, TimeProvider clock) =>
        arguments.Outcome.Exception is IntercomException { IsTransient: true, IsSafeToResend: true } exception
            && PendingCall.Of(arguments.Context) is { Request.CanRepeat: true } call
            && arguments.AttemptNumber < (call.MaxRetries ?? options.MaxRetries)
            && !(AskedWait(exception, options, clock) >= call.TimeLeft);

    // Null where Intercom says nothing, and the wait grows by itself. When the window ends matters to what was refused for it, and not to what failed in it.
    private static TimeSpan? AskedWait(Exception? exception, IntercomRetryOptions options, TimeProvider clock, double jitter = 0)
    {
        if (exception is not IntercomApiException { Headers: { } headers })
        {
            return null;
        }

        TimeSpan? wait = RetryDelay.RetryAfter(headers, clock);
        if (wait is null && exception is IntercomRateLimitException && RetryDelay.UntilReset(headers, clock) is { } untilReset && untilReset > TimeSpan.Zero)
        {
            wait = TimeSpan.FromTicks((long)(Math.Max(untilReset.Ticks, options.BaseDelay.Ticks) * (1 + jitter)));
        }

        return wait > options.MaxDelay ? options.MaxDelay : wait;
    }
}
