namespace Intercom;

#pragma warning disable CA1844 // What reads these streams reads into arrays, which the base class hands on as they are.
/// <summary>A stream that is read asynchronously, once from start to end.</summary>
internal abstract class ForwardStream : Stream
#pragma warning restore CA1844
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw OnlyForward();

    public override long Position
    {
        get => throw OnlyForward();
        set => throw OnlyForward();
    }

    public abstract override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw OnlyForward();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw OnlyForward();

    public override void SetLength(long value) => throw OnlyForward();

    public override void Write(byte[] buffer, int offset, int count) => throw OnlyForward();

    private static NotSupportedException OnlyForward() => new("The file is read asynchronously, once from start to end.");
}
