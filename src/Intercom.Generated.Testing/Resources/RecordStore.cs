using System.Diagnostics.CodeAnalysis;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Resources;

/// <summary>
/// The resources of one kind, in the order in which they were added. Finding, adding and removing one costs the same however many there
/// are.
/// </summary>
internal sealed class RecordStore(ResourceKind kind)
{
    private const int MinHolesToCompact = 64;

    private readonly Dictionary<string, Record> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string,
        RecordBucket>[] _indexes = [.. kind.Indexes.Select(_ => new Dictionary<string, RecordBucket>(StringComparer.OrdinalIgnoreCase))];
    private List<Record?> _ordered = [];

    public int Count => _byId.Count;

    /// <summary>A number that differs after every change of the store or of a resource in it.</summary>
    public long Version { get; private set; }

    /// <summary>All resources, oldest first.</summary>
    public IEnumerable<Record> Items => _ordered.OfType<Record>();

    /// <summary>All resources, newest first.</summary>
    public IEnumerable<Record> Newest
    {
        get
        {
            for (int slot = _ordered.Count - 1; slot >= 0; slot--)
            {
                if (_ordered[slot] is { } record)
                {
                    yield return record;
                }
            }
        }
    }

    public bool TryFind(string? id, [NotNullWhen(true)] out Record? record) => _byId.TryGetValue(id ?? string.Empty, out record);

    /// <summary>Finds the resources with a key of an index, in the order in which they got it.</summary>
    public IEnumerable<Record> FindBy(string index, string? key) => Bucket(index, key)?.Items ?? [];

    /// <summary>Finds the resources with one of several values of a member, ignoring case.</summary>
    /// <param name="member">The member.</param>
    /// <param name="texts">The values, none of them empty, since indexes have no empty keys.</param>
    /// <returns>The resources; null if the member has no index.</returns>
    public IEnumerable<Record>? FindByMember(string member, IReadOnlyList<string> texts)
    {
        // The index of identifiers is case-sensitive, which does not matter for digits.
        if (member == "id")
        {
            return texts.All(text => text.All(char.IsAsciiDigit))
                ? texts.Select(text => _byId.GetValueOrDefault(text)).OfType<Record>()
                : null;
        }

        return kind.Indexes.FirstOrDefault(index => index.Member == member) is { } index
            ? texts.SelectMany(text => FindBy(index.Name, text))
            : null;
    }

    public int CountBy(string index, string? key) => Bucket(index, key)?.Count ?? 0;

    public void Add(Record record)
    {
        _byId.Add(record.Id, record);
        Version++;
        record.Slot = _ordered.Count;
        _ordered.Add(record);
        for (int index = 0; index < _indexes.Length; index++)
        {
            foreach (string key in kind.Indexes[index].Keys(record))
            {
                AddKey(_indexes[index], key, record);
            }
        }
    }

    /// <summary>Changes a resource, and keeps the indexes true.</summary>
    public void Change(Record record, Action<JObject> change)
    {
        string[][] before = [.. kind.Indexes.Select(index => index.Keys(record).ToArray())];
        change(record.Data);
        Version++;
        for (int index = 0; index < _indexes.Length; index++)
        {
            string[] after = [.. kind.Indexes[index].Keys(record)];
            foreach (string key in before[index].Except(after, StringComparer.OrdinalIgnoreCase))
            {
                RemoveKey(_indexes[index], key, record);
            }

            foreach (string key in after.Except(before[index], StringComparer.OrdinalIgnoreCase))
            {
                AddKey(_indexes[index], key, record);
            }
        }
    }

    public void Remove(Record record)
    {
        if (!_byId.Remove(record.Id))
        {
            return;
        }

        Version++;
        for (int index = 0; index < _indexes.Length; index++)
        {
            foreach (string key in kind.Indexes[index].Keys(record))
            {
                RemoveKey(_indexes[index], key, record);
            }
        }

        _ordered[record.Slot] = null;
        Compact();
    }

    public RecordStore Clone()
    {
        RecordStore clone = new(kind);
        foreach (Record record in Items)
        {
            clone.Add(record.Clone());
        }

        return clone;
    }

    private RecordBucket? Bucket(string index, string? key)
    {
        int position = kind.IndexPosition(index);
        return key is null ? null : _indexes[position].GetValueOrDefault(key);
    }

    private static void AddKey(Dictionary<string, RecordBucket> index, string key, Record record)
    {
        if (index.TryGetValue(key, out RecordBucket? bucket))
        {
            bucket.Add(record);
        }
        else
        {
            index[key] = new RecordBucket(record);
        }
    }

    private static void RemoveKey(Dictionary<string, RecordBucket> index, string key, Record record)
    {
        if (index.TryGetValue(key, out RecordBucket? bucket))
        {
            bucket.Remove(record);
            if (bucket.IsEmpty)
            {
                index.Remove(key);
            }
        }
    }

    // Many removals leave holes, which cost nothing but space and time to pass over.
    private void Compact()
    {
        int holes = _ordered.Count - _byId.Count;
        if (holes < MinHolesToCompact || holes * 2 < _ordered.Count)
        {
            return;
        }

        _ordered = [.. Items];
        for (int slot = 0; slot < _ordered.Count; slot++)
        {
            _ordered[slot]!.Slot = slot;
        }
    }
}
