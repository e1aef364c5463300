namespace Intercom.Tests.Support;

/// <summary>How the answers to an operation come in pages: style, place of the items, largest page.</summary>
internal sealed record DescribedPaging(string? Style, string? Items, int Most);
