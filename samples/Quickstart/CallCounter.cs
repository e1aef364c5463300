using Intercom;

namespace Quickstart;

/// <summary>Counts the responses of Intercom, errors among them, so that a tour that skips a call does not pass for a whole one.</summary>
internal sealed class CallCounter
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public void Attach(IntercomClientOptions options) => options.OnResponse += _ => Interlocked.Increment(ref _count);

    /// <summary>Throws when there were fewer calls than there should be, or fewer than the report lists.</summary>
    public void Require(int calls, int listed)
    {
        if (Count < calls || listed < calls)
        {
            throw new InvalidOperationException($"{calls} calls were to be made; {Count} were, and {listed} are listed.");
        }
    }
}
