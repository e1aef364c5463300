namespace Intercom;

/// <summary>A stream with bytes before and after it.</summary>
internal sealed class FramedStream(byte[] before, Stream middle, byte[] after) : ForwardStream
{
    private readonly MemoryStream _before = new(before, writable: false);
    private readonly MemoryStream _after = new(after, writable: false);

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        int read = _before.Read(buffer, offset, count);
        if (read == 0)
        {
            read = await middle.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false);
        }

        return read > 0 ? read : _after.Read(buffer, offset, count);
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = _before.Read(buffer, offset, count);
        if (read == 0)
        {
            read = middle.Read(buffer, offset, count);
        }

        return read > 0 ? read : _after.Read(buffer, offset, count);
    }

    protected override void Dispose(bool disposing)
    {
        middle.Dispose();
        base.Dispose(disposing);
    }
}
