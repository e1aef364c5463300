namespace Intercom.Tests.Support;

/// <summary>The paging of an operation: style, place of the items, largest page.</summary>
internal sealed record DescribedPaging(string? Style, string? Items, int Most);
