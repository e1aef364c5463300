using System.Collections;

namespace Intercom;

/// <summary>A list of a single item that was received instead of a list, and is serialized as that item.</summary>
internal sealed class SingleItem<T>(T item) : IReadOnlyList<T>
{
    public int Count => 1;

    public T this[int index] => index == 0 ? item : throw new ArgumentOutOfRangeException(nameof(index), index, "There is a single item.");

    public IEnumerator<T> GetEnumerator()
    {
        yield return item;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
