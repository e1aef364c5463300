using System.Collections;

namespace Intercom;

/// <summary>
/// Values by name, in the order in which they were received. Most objects have few members, so only larger ones have an index.
/// </summary>
internal sealed class NamedValues<T> : IReadOnlyDictionary<string, T>
{
    private const int MaxScanned = 16;

    private readonly KeyValuePair<string, T>[] _members;
    private readonly Dictionary<string, int>? _index;

    private NamedValues(KeyValuePair<string, T>[] members, Dictionary<string, int>? index)
    {
        _members = members;
        _index = index;
    }

    /// <summary>The names and values, for enumeration without an enumerator.</summary>
    public ReadOnlySpan<KeyValuePair<string, T>> Members => _members;

    public int Count => _members.Length;

    public IEnumerable<string> Keys => _members.Select(member => member.Key);

    public IEnumerable<T> Values => _members.Select(member => member.Value);

    public T this[string key] =>
        TryGetValue(key, out T value) ? value : throw new KeyNotFoundException($"There is no value named '{key}'.");

    public bool ContainsKey(string key) => IndexOf(_members, _members.Length, _index, key) >= 0;

    public bool TryGetValue(string key, out T value)
    {
        int index = IndexOf(_members, _members.Length, _index, key);
        value = index >= 0 ? _members[index].Value : default!;
        return index >= 0;
    }

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, T>>)_members).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static int IndexOf(KeyValuePair<string, T>[] members, int count, Dictionary<string, int>? index, string key)
    {
        _ = key ?? throw new ArgumentNullException(nameof(key));
        if (index is not null)
        {
            return index.TryGetValue(key, out int position) ? position : -1;
        }

        for (int position = 0; position < count; position++)
        {
            if (string.Equals(members[position].Key, key, StringComparison.Ordinal))
            {
                return position;
            }
        }

        return -1;
    }

    /// <summary>Collects values.</summary>
    internal struct Builder
    {
        private const int InitialSize = 4;

        private KeyValuePair<string, T>[]? _members;
        private Dictionary<string, int>? _index;

        public int Count { get; private set; }

        public readonly bool Contains(string name) => _members is not null && IndexOf(_members, Count, _index, name) >= 0;

        public void Add(string name, T value)
        {
            _members ??= new KeyValuePair<string, T>[InitialSize];
            if (Count == _members.Length)
            {
                Array.Resize(ref _members, 2 * Count);
            }

            _members[Count++] = new(name, value);
            if (_index is not null)
            {
                _index.Add(name, Count - 1);
            }
            else if (Count > MaxScanned)
            {
                _index = CreateIndex(_members, Count);
            }
        }

        public readonly NamedValues<T> Build()
        {
            KeyValuePair<string, T>[] members = _members ?? [];
            if (members.Length != Count)
            {
                Array.Resize(ref members, Count);
            }

            return new NamedValues<T>(members, _index);
        }

        private static Dictionary<string, int> CreateIndex(KeyValuePair<string, T>[] members, int count)
        {
            Dictionary<string, int> index = new(StringComparer.Ordinal);
            for (int position = 0; position < count; position++)
            {
                index.Add(members[position].Key, position);
            }

            return index;
        }
    }
}
