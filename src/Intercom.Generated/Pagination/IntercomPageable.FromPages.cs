namespace Intercom;

/// <summary>
/// Creates <see cref="IntercomPageable{T}" /> lists from items in memory, for tests that replace a client of this library.
/// </summary>
public static class IntercomPageable
{
    /// <summary>Creates a list from pages in memory.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="pages">The pages, in order; none for an empty list.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pages" /> is null.</exception>
    public static IntercomPageable<T> FromPages<T>(params IReadOnlyList<T>[] pages) =>
        new(new MemorySource<T>(pages ?? throw new ArgumentNullException(nameof(pages))), CancellationToken.None);
}
