using Polly;
using Polly.Retry;

namespace Intercom;

/// <summary>The pipeline that sends calls again, for clients that bring none of their own.</summary>
internal static class RetryPipeline
{
    public static ResiliencePipeline Create(IntercomRetryOptions options, TimeProvider clock) => new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            // Each call has a number of its own, which ShouldHandle keeps to.
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = options.BaseDelay,
            MaxDelay = options.MaxDelay,
            ShouldHandle = arguments => new ValueTask<bool>(ShouldRetry(arguments, options, clock)),
            DelayGenerator = arguments => new ValueTask<TimeSpan?>(AskedWait(arguments.Outcome.Exception, options, clock)),
            OnRetry = arguments =>
            {
                PendingCall.Of(arguments.Context)?.OnRetry(arguments.Outcome.Exception!, arguments.RetryDelay);
                return default;
            },
        })
        .Build();

    private static bool ShouldRetry(RetryPredicateArguments<object> arguments, IntercomRetryOptions options, TimeProvider clock) =>
        arguments.Outcome.Exception is IntercomException { IsTransient: true, IsSafeToResend: true } exception
            && PendingCall.Of(arguments.Context) is { } call
            && arguments.AttemptNumber < (call.MaxRetries ?? options.MaxRetries)
            && !(AskedWait(exception, options, clock) >= call.TimeLeft);

    // Null where Intercom says nothing, and the wait grows by itself.
    private static TimeSpan? AskedWait(Exception? exception, IntercomRetryOptions options, TimeProvider clock) =>
        exception is IntercomApiException { Headers: { } headers } && RetryDelay.Find(headers, clock) is { } wait
            ? wait < options.MaxDelay ? wait : options.MaxDelay
            : null;
}
