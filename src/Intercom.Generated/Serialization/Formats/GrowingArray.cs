using System.Buffers;

namespace Intercom;

/// <summary>Collects items in a pooled array, until their number is known. Most lists have none or one, which need none.</summary>
internal struct GrowingArray<T>
{
    private const int InitialSize = 16;

    private T _first;
    private T[]? _items;

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == 0)
        {
            _first = item;
            Count = 1;
            return;
        }

        if (_items is null)
        {
            _items = ArrayPool<T>.Shared.Rent(InitialSize);
            _items[0] = _first;
        }
        else if (Count == _items.Length)
        {
            T[] larger = ArrayPool<T>.Shared.Rent(2 * Count);
            Array.Copy(_items, larger, Count);
            Return(_items);
            _items = larger;
        }

        _items[Count++] = item;
    }

    /// <summary>Returns the items, and gives the pooled array back. Nothing can be added then.</summary>
    public T[] ToArray()
    {
        if (_items is null)
        {
            return Count == 0 ? [] : [_first];
        }

        T[] items = new T[Count];
        Array.Copy(_items, items, Count);
        Return(_items);
        _items = null;
        return items;
    }

    private void Return(T[] pooled)
    {
        // The pool must keep no item alive.
        Array.Clear(pooled, 0, Count);
        ArrayPool<T>.Shared.Return(pooled);
    }
}
