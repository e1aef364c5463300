using System.Globalization;

namespace Intercom.Testing.State;

/// <summary>Identifiers that are numbers, one after the other.</summary>
internal sealed class Sequence(long first)
{
    private long _next = first;

    public string Next() => (_next++).ToString(CultureInfo.InvariantCulture);
}
