namespace Intercom;

/// <summary>A stream without the seal at its end; an <see cref="InvalidDataException" /> where the end is not the seal.</summary>
internal sealed class SealedStream(Stream inner) : ForwardStream
{
    private readonly byte[] _block = new byte[32 * 1024];
    private int _start;
    private int _end;
    private bool _hasEnded;

    private int Open => _end - _start - GzipSeal.Content.Length;

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        while (Open <= 0 && !_hasEnded)
        {
            await FillAsync(cancellationToken).ConfigureAwait(false);
        }

        int length = _hasEnded ? 0 : Math.Min(count, Open);
        Buffer.BlockCopy(_block, _start, buffer, offset, length);
        _start += length;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        Buffer.BlockCopy(_block, _start, _block, 0, _end - _start);
        (_start, _end) = (0, _end - _start);
        int read = await inner.ReadAsync(_block, _end, _block.Length - _end, cancellationToken).ConfigureAwait(false);
        _end += read;
        if (read > 0)
        {
            return;
        }

        _hasEnded = true;
        if (!_block.Take(_end).SequenceEqual(GzipSeal.Content))
        {
            throw new InvalidDataException("it ends before its content does");
        }
    }
}
