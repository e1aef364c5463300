using System.Globalization;

namespace Intercom;

/// <summary>A page of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class IntercomPage<T>
{
    internal IntercomPage(IReadOnlyList<T> items, long? totalCount, string? continuationToken, long? number)
    {
        Items = items;
        TotalCount = totalCount;
        ContinuationToken = continuationToken;
        Number = number;
    }

    /// <summary>The items of the page; empty when it has none.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>The number of items on all pages, as counted for this page; null when Intercom does not report it.</summary>
    public long? TotalCount { get; }

    /// <summary>
    /// The continuation token of the next page, for <see cref="IntercomPageable{T}.AsPages" />; null on the last page. It can be stored:
    /// the token of a scroll expires after one minute without a request, all others stay valid.
    /// </summary>
    public string? ContinuationToken { get; }

    /// <summary>Indicates whether there is a next page.</summary>
    public bool HasNext => ContinuationToken is not null;

    internal long? Number { get; }

    /// <summary>Returns the number of items and the continuation token.</summary>
    public override string ToString()
    {
        string total = TotalCount?.ToString(CultureInfo.InvariantCulture) ?? "?";
        return FormattableString.Invariant($"{Items.Count} of {total}, next: {ContinuationToken ?? "none"}");
    }
}
