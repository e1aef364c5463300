namespace Intercom;

/// <summary>Where a page begins. As text it can be kept, and gone on from later.</summary>
internal abstract class PagePosition
{
    private static readonly (string Prefix, Func<string, PagePosition?> Read)[] Kinds =
    [
        (CursorPosition.Prefix, cursor => new CursorPosition(cursor)),
        (PageNumberPosition.Prefix, PageNumberPosition.TryParse),
        (AddressPosition.Prefix, address => new AddressPosition(address)),
        (ScrollPosition.Prefix, mark => new ScrollPosition(mark)),
    ];

    public static PagePosition Parse(string position)
    {
        foreach ((string prefix, Func<string, PagePosition?> read) in Kinds)
        {
            if (position.StartsWith(prefix, StringComparison.Ordinal) && position.Length > prefix.Length && read(position.Substring(prefix.Length)) is { } found)
            {
                return found;
            }
        }

        throw new ArgumentException("It is no position; take it from NextPosition or Position of a page.", nameof(position));
    }

    /// <summary>The number of the page; null where it has none.</summary>
    public virtual long? Number => null;

    /// <summary>Has a request ask for the page that begins here.</summary>
    public abstract void ApplyTo(ApiRequest request);

    /// <summary>What is wrong with going on from here; null when nothing is.</summary>
    public virtual string? Refusal(IntercomRegion region) => null;

    /// <summary>What is wrong with a page that was asked for from here; null when nothing is.</summary>
    public string? Refusal(Pages? pages) => Number is { } asked && pages?.Page is { } came && came != asked
        ? FormattableString.Invariant($"page {asked} was asked for, and page {came} came")
        : null;
}
