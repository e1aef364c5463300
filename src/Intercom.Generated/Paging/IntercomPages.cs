namespace Intercom;

/// <summary>Makes lists of what is there already, for clients that stand in for those of this library in tests.</summary>
public static class IntercomPages
{
    /// <summary>A list of given pages.</summary>
    /// <typeparam name="T">What the list is of.</typeparam>
    /// <param name="pages">The pages, in their order; none for an empty list.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pages" /> is null.</exception>
    public static IntercomPageable<T> Of<T>(params IReadOnlyList<T>[] pages) =>
        new(new MemorySource<T>(pages ?? throw new ArgumentNullException(nameof(pages))), CancellationToken.None);
}
