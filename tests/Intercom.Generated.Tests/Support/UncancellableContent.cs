using System.Net;

namespace Intercom.Tests.Support;

/// <summary>A body that cannot even be opened before it is closed, whoever cancels.</summary>
internal sealed class UncancellableContent : HttpContent
{
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Opened => _opened.Task;

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        _opened.TrySetResult();
        await _closed.Task;
        throw new ObjectDisposedException(nameof(UncancellableContent));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        _closed.TrySetResult();
        base.Dispose(disposing);
    }
}
