namespace Intercom;

/// <summary>One page of a list that is scrolled through: read once, from its beginning to its end.</summary>
/// <typeparam name="T">What the list is of.</typeparam>
public interface IScrollPage<out T> : IPage<T>
{
    /// <summary>What the next page is asked for with; null when there is none. The end is a page without items.</summary>
    string? ScrollParam { get; }
}
