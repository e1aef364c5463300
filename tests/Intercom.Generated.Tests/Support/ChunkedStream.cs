namespace Intercom.Tests.Support;

/// <summary>Bytes that arrive in small pieces, and may end in a failure.</summary>
internal sealed class ChunkedStream(byte[] content, int size, Exception? failure = null) : MemoryStream(content, writable: false)
{
    public bool IsDisposed { get; private set; }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        failure is not null && Position == Length
            ? Task.FromException<int>(failure)
            : Task.FromResult(Read(buffer, offset, Math.Min(count, size)));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Arrays are read into.");

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
