namespace Intercom;

/// <summary>One page of a list, as Intercom answers it.</summary>
/// <typeparam name="T">What the list is of.</typeparam>
public interface IPage<out T>
{
    /// <summary>What is on the page; empty when there is nothing.</summary>
    IReadOnlyList<T> Items { get; }

    /// <summary>Where the page stands; null when the answer does not say, which means that there is no other one.</summary>
    Pages? Pages { get; }

    /// <summary>The number of items on all pages together; null when the answer does not say.</summary>
    long? TotalCount { get; }
}
