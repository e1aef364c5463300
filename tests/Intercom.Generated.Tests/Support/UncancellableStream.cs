namespace Intercom.Tests.Support;

/// <summary>A body of which nothing arrives, and whose readers wait until it is closed, whoever cancels them.</summary>
internal sealed class UncancellableStream(Func<int> end) : UnansweredStream
{
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected override void Dispose(bool disposing)
    {
        _closed.TrySetResult();
        base.Dispose(disposing);
    }

    protected override async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await _closed.Task;
        return end();
    }
}
