using System.ComponentModel;

namespace Intercom;

/// <summary>A page of a scroll, which can be read once, from beginning to end.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IScrollPage<out T> : IPage<T>
{
    /// <summary>The parameter that requests the next page; null when there is none. The last page has no items.</summary>
    string? ScrollParam { get; }
}
