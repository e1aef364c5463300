using System.Runtime.CompilerServices;

namespace Intercom;

/// <summary>The formats of several values, created once for each format of a value.</summary>
internal static class CollectionFormats
{
    /// <summary>Returns the format of lists of these values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ListFormat<T> List<T>(this WireFormat<T> format) =>
        format.Lists as ListFormat<T> ?? CreateList(format);

    /// <summary>Returns the format of these values by name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WireFormat<IReadOnlyDictionary<string, T>> Map<T>(this WireFormat<T> format) =>
        format.Maps as MapFormat<T> ?? CreateMap(format);

    private static ListFormat<T> CreateList<T>(WireFormat<T> format)
    {
        ListFormat<T> list = new(format);
        format.Lists = list;
        return list;
    }

    private static MapFormat<T> CreateMap<T>(WireFormat<T> format)
    {
        MapFormat<T> map = new(format);
        format.Maps = map;
        return map;
    }
}
