namespace Intercom.Testing.Paging;

/// <summary>A page of a list.</summary>
/// <param name="Items">What is on the page.</param>
/// <param name="TotalCount">The number of items on all pages together.</param>
/// <param name="Pages">Where the page stands.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, long TotalCount, Pages Pages);
