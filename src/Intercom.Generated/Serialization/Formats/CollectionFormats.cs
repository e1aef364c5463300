namespace Intercom;

/// <summary>The formats of several values, created once for each format of a value.</summary>
internal static class CollectionFormats
{
    /// <summary>Returns the format of lists of these values.</summary>
    public static WireFormat<IReadOnlyList<T>> List<T>(this WireFormat<T> format) =>
        (WireFormat<IReadOnlyList<T>>)(format.Lists ??= new ListFormat<T>(format));

    /// <summary>Returns the format of these values by name.</summary>
    public static WireFormat<IReadOnlyDictionary<string, T>> Map<T>(this WireFormat<T> format) =>
        (WireFormat<IReadOnlyDictionary<string, T>>)(format.Maps ??= new MapFormat<T>(format));
}
