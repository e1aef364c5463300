using System.Collections;

namespace Intercom;

/// <summary>A list of the single item that came in its place, which is written back as that item.</summary>
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
