using Polly;

namespace Intercom;

/// <summary>Executes a request, and repeats it after a transient failure.</summary>
internal abstract class RetryExecutor
{
    /// <summary>Returns the executor of a client: its own pipeline if it has one.</summary>
    public static RetryExecutor Create(ResiliencePipeline? pipeline, IntercomRetryOptions options, TimeProvider clock) =>
        pipeline is null ? new BackoffRetryExecutor(options, clock) : new PipelineRetryExecutor(pipeline);

    /// <summary>Makes an attempt, and others when it fails.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="call">The request.</param>
    /// <param name="attempt">Makes one attempt.</param>
    /// <param name="cancellationToken">Cancels the attempts, and the wait for the next one.</param>
    public abstract Task<T> ExecuteAsync<T>(
        RetryContext call,
        Func<CancellationToken, Task<T>> attempt,
        CancellationToken cancellationToken);
}
