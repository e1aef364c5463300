namespace Intercom.Testing.Hosting;

/// <summary>The last requests that were responded to, oldest first.</summary>
/// <param name="capacity">The maximum number that is kept.</param>
internal sealed class RequestLog(int capacity)
{
    private readonly object _gate = new();
    private readonly Queue<RecordedRequest> _requests = new();
    private long _total;

    public IReadOnlyList<RecordedRequest> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>Gets the requests after a number of them, and the number of all so far.</summary>
    public (IReadOnlyList<RecordedRequest> Requests, long Total) After(long seen)
    {
        lock (_gate)
        {
            int count = (int)Math.Clamp(_total - seen, 0, _requests.Count);
            return ([.. _requests.Skip(_requests.Count - count)], _total);
        }
    }

    public void Add(RecordedRequest request)
    {
        lock (_gate)
        {
            _total++;
            _requests.Enqueue(request);
            if (_requests.Count > capacity)
            {
                _requests.Dequeue();
            }
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
        }
    }
}
