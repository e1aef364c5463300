namespace Intercom;

/// <summary>A plain value that can also be absent.</summary>
internal abstract class StructFormat<T> : ScalarFormat<T>
    where T : struct
{
    private WireFormat<T?>? _nullable;

    /// <summary>The format of these values where null is one.</summary>
    public WireFormat<T?> Nullable => _nullable ??= new NullableFormat<T>(this);
}
