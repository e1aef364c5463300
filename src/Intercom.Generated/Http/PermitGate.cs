using System.Threading.RateLimiting;

namespace Intercom;

/// <summary>Acquires a permit of the rate limiter for each attempt, and reports the responses to the limiter.</summary>
internal sealed class PermitGate(RateLimiter? limiter, AutomaticRateLimiting? automatic)
{
    /// <summary>Acquires a permit; null when no limiter applies.</summary>
    /// <exception cref="IntercomConnectionException">The limiter rejected the request.</exception>
    public Task<RateLimitLease?> AcquireLeaseAsync(CallContext call, CancellationToken cancellationToken)
    {
        if ((limiter ?? automatic?.Find(call.Token)) is not { } responsible)
        {
            return Task.FromResult<RateLimitLease?>(null);
        }

        RateLimitLease lease = responsible.AttemptAcquire();
        if (lease.IsAcquired)
        {
            return Task.FromResult<RateLimitLease?>(lease);
        }

        lease.Dispose();
        return WaitAsync(responsible, call, cancellationToken);
    }

    public void Observe(CallContext call, IntercomResponse response)
    {
        (limiter as IIntercomResponseObserver)?.Observe(response);
        automatic?.Observe(call.Token, response);
    }

    private static async Task<RateLimitLease?> WaitAsync(RateLimiter limiter, CallContext call, CancellationToken cancellationToken)
    {
        call.Telemetry.OnWait();
        call.IsWaitingForPermit = true;
        RateLimitLease lease = await limiter.AcquireAsync(permitCount: 1, cancellationToken).ConfigureAwait(false);
        call.IsWaitingForPermit = false;
        if (lease.IsAcquired)
        {
            return lease;
        }

        lease.Dispose();
        throw new IntercomConnectionException(call.Request.Operation, "the client's rate limiter rejected the request")
        {
            Attempts = call.Attempts,
            IsRetryable = call.IsRetryable,
        };
    }
}
