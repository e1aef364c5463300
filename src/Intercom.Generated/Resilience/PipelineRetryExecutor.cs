using Polly;

namespace Intercom;

/// <summary>Executes requests with the Polly pipeline of an application.</summary>
internal sealed class PipelineRetryExecutor(ResiliencePipeline pipeline) : RetryExecutor
{
    public override async Task<T> ExecuteAsync<T>(
        RetryContext call,
        Func<CancellationToken, Task<T>> attempt,
        CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        try
        {
            return await pipeline.ExecuteAsync(
                static (current, attempt) => new ValueTask<T>(attempt(current.CancellationToken)),
                context,
                attempt).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
