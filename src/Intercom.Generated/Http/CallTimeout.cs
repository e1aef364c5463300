using System.Runtime.ExceptionServices;

namespace Intercom;

/// <summary>Limits the duration of a request, with all its attempts, and reports how it ended.</summary>
internal static class CallTimeout
{
    public static async Task<T> RunAsync<T>(CallContext call, Func<CancellationToken, Task<T>> send, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(call.Request.Timeout);
        try
        {
            T result = await send(limit.Token).ConfigureAwait(false);
            call.Telemetry.OnSuccess();
            return result;
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            call.Telemetry.OnCancelled();

            // The exception carries the token of the caller, who may compare it.
            throw new OperationCanceledException(exception.Message, exception, cancellationToken);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested)
        {
            IntercomException failure = Failure(call, exception);
            call.Telemetry.OnFailure(failure);
            ExceptionDispatchInfo.Capture(failure).Throw();
            throw;
        }
        catch (Exception exception)
        {
            call.Telemetry.OnFailure(exception);
            throw;
        }
    }

    // When the time was spent on waiting for a permit after a rejection, the rejection says more than a timeout.
    private static IntercomException Failure(CallContext call, OperationCanceledException exception) =>
        call is { IsWaitingForPermit: true, LastFailure: IntercomRateLimitException rejection }
            ? rejection
            : new IntercomTimeoutException(call.Request.Operation, call.Request.Timeout, call.LastFailure ?? (Exception)exception)
            {
                Attempts = call.Attempts,
                IsRetryable = call.IsRetryable,
            };
}
