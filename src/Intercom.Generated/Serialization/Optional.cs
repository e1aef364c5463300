namespace Intercom;

/// <summary>A value that knows whether it was assigned: assigned null is sent, an unset value is not.</summary>
internal readonly struct Optional<T>(T value) : IOptional
{
    public T Value { get; } = value;

    public bool IsAssigned { get; } = true;
}
