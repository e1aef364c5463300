namespace Intercom.Testing.Faults;

/// <summary>The faults that a test asked for, in their order. The last one can be for all requests from then on.</summary>
internal sealed class FaultQueue
{
    private readonly object _gate = new();
    private readonly Queue<Fault?> _next = new();
    private Fault? _always;

    /// <summary>Plans a fault after those that are planned by now.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">The number of requests that have it; null for all from then on.</param>
    /// <param name="after">The number of requests without a fault before.</param>
    public void Add(Fault fault, int? times, int after)
    {
        lock (_gate)
        {
            Enqueue(null, after);
            Enqueue(fault, times ?? 0);
            _always = times is null ? fault : _always;
        }
    }

    /// <summary>Returns the fault of the next request; null for none.</summary>
    public Fault? Take()
    {
        lock (_gate)
        {
            return _next.TryDequeue(out Fault? planned) ? planned : _always;
        }
    }

    /// <summary>Removes all faults.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _next.Clear();
            _always = null;
        }
    }

    private void Enqueue(Fault? fault, int times)
    {
        for (int count = 0; count < times; count++)
        {
            _next.Enqueue(fault);
        }
    }
}
