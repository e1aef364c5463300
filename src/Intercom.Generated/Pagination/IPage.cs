using System.ComponentModel;

namespace Intercom;

/// <summary>A page of a list, as Intercom returns it.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPage<out T>
{
    /// <summary>The items of the page; empty when it has none.</summary>
    IReadOnlyList<T> Items { get; }

    /// <summary>The paging information of the response; null when it has none, and the page is the last one.</summary>
    Pages? Pages { get; }

    /// <summary>The number of items on all pages; null when the response does not contain it.</summary>
    long? TotalCount { get; }
}
