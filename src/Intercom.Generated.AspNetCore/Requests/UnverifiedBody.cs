namespace Intercom.AspNetCore;

/// <summary>A body that grows as bytes arrive. It is part of the budget until it is disposed.</summary>
internal sealed class UnverifiedBody(UnverifiedByteBudget budget, int maxSize) : IDisposable
{
    private const int MinCapacity = 4 * 1024;

    private byte[] _buffer = [];
    private int _length;

    /// <summary>The part of the buffer to read into; empty when the buffer is full.</summary>
    public Memory<byte> Free => _buffer.AsMemory(_length);

    public bool HasMaxSize => _length == maxSize;

    public void Advance(int count) => _length += count;

    /// <summary>Grows the buffer: to twice its content, or to the known length of the body when that is smaller.</summary>
    /// <returns>False when the budget does not allow it.</returns>
    public bool TryGrow(long? contentLength)
    {
        int capacity = (int)Math.Min(maxSize, Math.Max(MinCapacity, 2L * _length));
        if (contentLength > _length && contentLength < capacity)
        {
            capacity = (int)contentLength;
        }

        if (!budget.TryReserve(capacity))
        {
            return false;
        }

        byte[] larger = new byte[capacity];
        _buffer.AsSpan(0, _length).CopyTo(larger);
        budget.Release(_buffer.Length);
        _buffer = larger;
        return true;
    }

    public byte[] ToArray() => _length == _buffer.Length ? _buffer : _buffer.AsSpan(0, _length).ToArray();

    public void Dispose()
    {
        budget.Release(_buffer.Length);
        _buffer = [];
        _length = 0;
    }
}
