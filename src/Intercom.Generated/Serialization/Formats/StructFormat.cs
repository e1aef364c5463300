namespace Intercom;

/// <summary>A plain value that can be null.</summary>
internal abstract class StructFormat<T> : ScalarFormat<T>
    where T : struct
{
    private WireFormat<T?>? _nullable;

    /// <summary>The format of the values with null.</summary>
    public WireFormat<T?> Nullable => _nullable ??= new NullableFormat<T>(this);
}
