namespace Intercom.Testing.Resources;

/// <summary>The resources that share a key of an index. A single resource is stored without a list.</summary>
internal sealed class RecordBucket(Record first)
{
    private Record? _single = first;
    private LinkedList<Record>? _list;
    private Dictionary<string, LinkedListNode<Record>>? _nodes;

    public bool IsEmpty => Count == 0;

    public int Count => _single is null ? _list?.Count ?? 0 : 1;

    public IEnumerable<Record> Items => _single is null ? _list ?? Enumerable.Empty<Record>() : [_single];

    public void Add(Record record)
    {
        if (_list is null)
        {
            _list = new LinkedList<Record>();
            _nodes = new Dictionary<string, LinkedListNode<Record>>(StringComparer.Ordinal);
            if (_single is not null)
            {
                _nodes[_single.Id] = _list.AddLast(_single);
                _single = null;
            }
        }

        _nodes!.TryAdd(record.Id, null!);
        _nodes[record.Id] ??= _list.AddLast(record);
    }

    public void Remove(Record record)
    {
        if (_single?.Id == record.Id)
        {
            _single = null;
        }
        else if (_nodes is not null && _nodes.Remove(record.Id, out LinkedListNode<Record>? node))
        {
            _list!.Remove(node);
        }
    }
}
