namespace Intercom;

/// <summary>A value, and whether it was assigned: assigned null is sent, what was never assigned is not.</summary>
internal readonly struct Optional<T>(T value) : IOptional
{
    public T Value { get; } = value;

    public bool IsAssigned { get; } = true;
}
