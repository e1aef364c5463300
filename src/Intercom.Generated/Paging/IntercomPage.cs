namespace Intercom;

/// <summary>A page of a list, with what is needed to go on from it later.</summary>
/// <typeparam name="T">What the list is of.</typeparam>
public sealed class IntercomPage<T>
{
    internal IntercomPage(IReadOnlyList<T> items, long? totalCount, string? position, string? nextPosition, long? number)
    {
        Items = items;
        TotalCount = totalCount;
        Position = position;
        NextPosition = nextPosition;
        Number = number;
    }

    /// <summary>What is on the page; empty when there is nothing.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>The number of items on all pages together, as Intercom counted it for this page; null when it does not say.</summary>
    public long? TotalCount { get; }

    /// <summary>Where this page begins, for <see cref="IntercomPageable{T}.StartingAt" />; null for the first page.</summary>
    public string? Position { get; }

    /// <summary>
    /// Where the next page begins, for <see cref="IntercomPageable{T}.StartingAt" />; null on the last page. Text that can be kept: a cursor or page number
    /// stays good, the mark of a scroll for a minute.
    /// </summary>
    public string? NextPosition { get; }

    /// <summary>Whether there is another page.</summary>
    public bool HasNext => NextPosition is not null;

    internal long? Number { get; }

    /// <summary>How many items it has, and where the next page begins.</summary>
    public override string ToString() => FormattableString.Invariant($"{Items.Count} of {TotalCount?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}, next: {NextPosition ?? "none"}");
}
