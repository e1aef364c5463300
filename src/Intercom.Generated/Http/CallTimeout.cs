namespace Intercom;

/// <summary>Limits the duration of a request, with all its attempts, and reports how it failed.</summary>
internal sealed class CallTimeout : IDisposable
{
    private readonly CallContext _call;
    private readonly CancellationToken _cancellationToken;
    private readonly CancellationTokenSource _limit;

    /// <summary>Starts the timeout of a request.</summary>
    /// <param name="call">The request.</param>
    /// <param name="cancellationToken">The token of the caller.</param>
    public CallTimeout(CallContext call, CancellationToken cancellationToken)
    {
        _call = call;
        _cancellationToken = cancellationToken;
        _limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _limit.CancelAfter(call.Request.Timeout);
    }

    /// <summary>The token that ends the request.</summary>
    public CancellationToken Token => _limit.Token;

    /// <summary>Reports that the request failed.</summary>
    /// <param name="exception">What it failed with.</param>
    /// <returns>The exception for the caller; null for the same one.</returns>
    public Exception? Fail(Exception exception)
    {
        if (exception is OperationCanceledException && _cancellationToken.IsCancellationRequested)
        {
            _call.Telemetry.OnCancelled();

            // The exception carries the token of the caller, who may compare it.
            return new OperationCanceledException(exception.Message, exception, _cancellationToken);
        }

        IntercomException? failure =
            exception is OperationCanceledException && _limit.IsCancellationRequested ? Failure(_call, exception) : null;
        _call.Telemetry.OnFailure(failure ?? exception);
        return failure;
    }

    public void Dispose() => _limit.Dispose();

    // When the time was spent on waiting for a permit after a rejection, the rejection says more than a timeout.
    private static IntercomException Failure(CallContext call, Exception exception) =>
        call is { IsWaitingForPermit: true, LastFailure: IntercomRateLimitException rejection }
            ? rejection
            : new IntercomTimeoutException(call.Request.Operation, call.Request.Timeout, call.LastFailure ?? exception)
            {
                Attempts = call.Attempts,
                IsRetryable = call.IsRetryable,
            };
}
