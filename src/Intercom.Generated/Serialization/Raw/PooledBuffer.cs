using System.Buffers;

namespace Intercom;

/// <summary>Collects UTF-8 in an array of the shared pool.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int DefaultSize = 512;

    private byte[] _bytes;

    public PooledBuffer(int size = DefaultSize) => _bytes = ArrayPool<byte>.Shared.Rent(size);

    public int Count { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Count);

    public void Advance(int count) => Count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsSpan(Count);
    }

    public void Add(byte value)
    {
        Reserve(1);
        _bytes[Count++] = value;
    }

    public void Add(ReadOnlySpan<byte> values)
    {
        Reserve(values.Length);
        values.CopyTo(_bytes.AsSpan(Count));
        Count += values.Length;
    }

    public byte[] ToArray() => Written.ToArray();

    public void Dispose()
    {
        byte[] bytes = _bytes;
        _bytes = [];
        Count = 0;
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void Reserve(int size)
    {
        if (_bytes.Length - Count >= size)
        {
            return;
        }

        long wanted = Math.Max((long)Count + size, 2L * _bytes.Length);
        byte[] larger = ArrayPool<byte>.Shared.Rent(checked((int)Math.Min(int.MaxValue - 64L, wanted)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
