using System.Buffers;

namespace Intercom;

/// <summary>Bytes in an array that is rented from the shared pool. They can be read once, from start to end.</summary>
/// <param name="expectedLength">The probable number of bytes; null if unknown.</param>
internal sealed class PooledStream(long? expectedLength) : Stream
{
    private const int MinSize = 32 * 1024;

    // What a response claims is believed up to this size. Larger arrays are rented as the bytes arrive.
    private const int MaxExpectedSize = 1024 * 1024;

    // The longest array.
    private const int MaxSize = 0x7FFFFFC7;

    private byte[] _bytes = [];
    private int _length;
    private int _offset;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _length;

    public override long Position
    {
        get => throw new NotSupportedException("The body is read once from start to end.");
        set => throw new NotSupportedException("The body is read once from start to end.");
    }

    /// <summary>The bytes that are not read yet, until the stream is disposed.</summary>
    public ReadOnlySpan<byte> Unread => _bytes.AsSpan(_offset, _length - _offset);

    /// <summary>Reads a stream to its end.</summary>
    /// <returns>True when the stream has at most <paramref name="maxLength" /> bytes.</returns>
    public async Task<bool> TryFillAsync(Stream source, long maxLength, CancellationToken cancellationToken)
    {
        // One more byte than expected shows that the stream is at its end.
        Resize((int)Math.Min(Math.Max(expectedLength + 1 ?? 0, MinSize), MaxExpectedSize));
        int read;
        do
        {
            if (_length == MaxSize)
            {
                return false;
            }

            if (_length == _bytes.Length)
            {
                Resize((int)Math.Min(2L * _length, MaxSize));
            }

            read = await source.ReadAsync(_bytes, _length, _bytes.Length - _length, cancellationToken).ConfigureAwait(false);
            _length += read;
        }
        while (read > 0 && _length <= maxLength);

        return _length <= maxLength;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int length = Math.Min(count, _length - _offset);
        Buffer.BlockCopy(_bytes, _offset, buffer, offset, length);
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
        Return(_bytes);
        _bytes = [];
        _length = 0;
        _offset = 0;
        base.Dispose(disposing);
    }

    private static void Return(byte[] bytes)
    {
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Resize(int size)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(size);
        Buffer.BlockCopy(_bytes, 0, larger, 0, _length);
        Return(_bytes);
        _bytes = larger;
    }
}
