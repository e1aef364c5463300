namespace Intercom;

/// <summary>A stream without its end marker; throws <see cref="InvalidDataException" /> when the marker is missing.</summary>
internal sealed class EndMarkerStream(Stream inner) : ForwardStream
{
    private readonly byte[] _block = new byte[32 * 1024];
    private int _start;
    private int _end;
    private bool _hasEnded;

    // The bytes that cannot be part of the marker.
    private int Available => _end - _start - GzipEndMarker.Content.Length;

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        while (Available <= 0 && !_hasEnded)
        {
            MoveToStart();
            Append(await inner.ReadAsync(_block, _end, _block.Length - _end, cancellationToken).ConfigureAwait(false));
        }

        return Take(buffer, offset, count);
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (Available <= 0 && !_hasEnded)
        {
            MoveToStart();
            Append(inner.Read(_block, _end, _block.Length - _end));
        }

        return Take(buffer, offset, count);
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    private int Take(byte[] buffer, int offset, int count)
    {
        int length = _hasEnded ? 0 : Math.Min(count, Available);
        Buffer.BlockCopy(_block, _start, buffer, offset, length);
        _start += length;
        return length;
    }

    private void MoveToStart()
    {
        Buffer.BlockCopy(_block, _start, _block, 0, _end - _start);
        (_start, _end) = (0, _end - _start);
    }

    private void Append(int read)
    {
        _end += read;
        if (read > 0)
        {
            return;
        }

        _hasEnded = true;
        if (!_block.Take(_end).SequenceEqual(GzipEndMarker.Content))
        {
            throw new InvalidDataException("it ends before its content does");
        }
    }
}
