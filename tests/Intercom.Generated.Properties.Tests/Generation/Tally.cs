using System.Collections.Concurrent;

namespace Intercom.Tests.Properties.Generation;

/// <summary>Counts what instances are made of.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Counts => _counts;

    public void Add(string what) => _counts.AddOrUpdate(what, 1, static (_, count) => count + 1);

    public int Of(string what) => _counts.GetValueOrDefault(what);
}
