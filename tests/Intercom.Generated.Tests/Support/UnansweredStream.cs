namespace Intercom.Tests.Support;

/// <summary>A body of which nothing arrives, and that says when a reader begins to wait for it.</summary>
internal abstract class UnansweredStream : Stream
{
    private readonly TaskCompletionSource _firstRead = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task FirstRead => _firstRead.Task;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw NotSeekable();

    public override long Position
    {
        get => throw NotSeekable();
        set => throw NotSeekable();
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        _firstRead.TrySetResult();
        return WaitAsync(cancellationToken);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _firstRead.TrySetResult();
        return new(WaitAsync(cancellationToken));
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Bodies are read asynchronously.");

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw NotSeekable();

    public override void SetLength(long value) => throw NotWritable();

    public override void Write(byte[] buffer, int offset, int count) => throw NotWritable();

    protected abstract Task<int> WaitAsync(CancellationToken cancellationToken);

    private static NotSupportedException NotSeekable() => new("Bodies are read once from start to end.");

    private static NotSupportedException NotWritable() => new("Bodies are only read.");
}
