using System.Buffers;

namespace Intercom;

/// <summary>Bytes in blocks that are rented from the shared pool. They can be read once, from start to end.</summary>
internal sealed class PooledStream : Stream
{
    private const int BlockSize = 32 * 1024;
    private readonly List<ArraySegment<byte>> _blocks = [];
    private int _block;
    private int _offset;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _blocks.Sum(block => (long)block.Count);

    public override long Position
    {
        get => throw new NotSupportedException("The body is read once from start to end.");
        set => throw new NotSupportedException("The body is read once from start to end.");
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <returns>True when the stream has at most <paramref name="maxLength" /> bytes.</returns>
    public async Task<bool> TryFillAsync(Stream source, long maxLength, CancellationToken cancellationToken)
    {
        long total = 0;
        int length;
        do
        {
            byte[] block = ArrayPool<byte>.Shared.Rent(BlockSize);
            length = 0;
            try
            {
                length = await FillBlockAsync(source, block, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                // Also after a failure, so that Dispose returns the block.
                _blocks.Add(new ArraySegment<byte>(block, 0, length));
            }

            total += length;
        }
        while (length == BlockSize && total <= maxLength);

        return total <= maxLength;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_block < _blocks.Count && _offset == _blocks[_block].Count)
        {
            _block++;
            _offset = 0;
        }

        if (_block == _blocks.Count)
        {
            return 0;
        }

        ArraySegment<byte> current = _blocks[_block];
        int length = Math.Min(count, current.Count - _offset);
        Buffer.BlockCopy(current.Array!, _offset, buffer, offset, length);
        _offset += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) =>
        throw new NotSupportedException("The body is read once from start to end.");

    public override void SetLength(long value) => throw new NotSupportedException("The body cannot be changed.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("The body cannot be changed.");

    protected override void Dispose(bool disposing)
    {
        foreach (ArraySegment<byte> block in _blocks)
        {
            ArrayPool<byte>.Shared.Return(block.Array!);
        }

        _blocks.Clear();
        base.Dispose(disposing);
    }

    private static async Task<int> FillBlockAsync(Stream source, byte[] block, CancellationToken cancellationToken)
    {
        int length = 0;
        int read;
        do
        {
            read = await source.ReadAsync(block, length, BlockSize - length, cancellationToken).ConfigureAwait(false);
            length += read;
        }
        while (read > 0 && length < BlockSize);

        return length;
    }
}
