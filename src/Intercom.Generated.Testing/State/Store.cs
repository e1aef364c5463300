using System.Diagnostics.CodeAnalysis;

namespace Intercom.Testing.State;

/// <summary>Objects by identifier, in the order in which they were added.</summary>
internal sealed class Store<T>
    where T : class
{
    private readonly Dictionary<string, (long Order, T Item)> _items = new(StringComparer.Ordinal);
    private long _last;

    public IEnumerable<T> Items => _items.Values.OrderBy(entry => entry.Order).Select(entry => entry.Item);

    public T Add(string id, T item)
    {
        _items.Add(id, (_last++, item));
        return item;
    }

    public bool TryFind(string? id, [NotNullWhen(true)] out T? item)
    {
        bool isFound = _items.TryGetValue(id ?? string.Empty, out (long Order, T Item) entry);
        item = entry.Item;
        return isFound;
    }

    public T Replace(string id, T item)
    {
        _items[id] = (_items[id].Order, item);
        return item;
    }

    public void Remove(string id) => _items.Remove(id);
}
