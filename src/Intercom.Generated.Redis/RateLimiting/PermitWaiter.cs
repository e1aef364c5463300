using System.Threading.RateLimiting;

namespace Intercom.Redis;

/// <summary>A request that waits for a permit.</summary>
internal sealed class PermitWaiter() : TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private CancellationTokenRegistration _registration;

    /// <summary>The place in the queue; null when it is not in the queue anymore.</summary>
    public LinkedListNode<PermitWaiter>? Node { get; set; }

    public void Register(Action cancel, CancellationToken cancellationToken)
    {
        _registration = cancellationToken.Register(cancel);
        if (Task.IsCompleted)
        {
            _registration.Dispose();
        }
    }

    /// <summary>Passes a lease to the request.</summary>
    /// <returns>False when the request was cancelled.</returns>
    public bool Complete(RateLimitLease lease)
    {
        bool isCompleted = TrySetResult(lease);
        _registration.Dispose();
        return isCompleted;
    }
}
