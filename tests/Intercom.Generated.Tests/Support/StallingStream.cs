namespace Intercom.Tests.Support;

/// <summary>A body of which nothing ever arrives.</summary>
internal sealed class StallingStream : UnansweredStream
{
    public bool IsDisposed { get; private set; }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }

    protected override async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    }
}
