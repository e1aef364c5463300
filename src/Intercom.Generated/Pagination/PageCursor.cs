namespace Intercom;

/// <summary>The start of a page. Its text is a continuation token.</summary>
internal abstract class PageCursor : RequestCursor
{
    private static readonly (string Prefix, Func<string, PageCursor?> Read)[] Kinds =
    [
        (StartingAfterCursor.Prefix, cursor => new StartingAfterCursor(cursor)),
        (PageNumberCursor.Prefix, PageNumberCursor.TryParse),
        (UrlCursor.Prefix, address => new UrlCursor(address)),
        (ScrollCursor.Prefix, scroll => new ScrollCursor(scroll)),
    ];

    public static PageCursor Parse(string continuationToken)
    {
        foreach ((string prefix, Func<string, PageCursor?> read) in Kinds)
        {
            if (continuationToken.StartsWith(prefix, StringComparison.Ordinal)
                && continuationToken.Length > prefix.Length
                && read(continuationToken.Substring(prefix.Length)) is { } found)
            {
                return found;
            }
        }

        throw new ArgumentException(
            "The text is not a continuation token. Pass the ContinuationToken of an IntercomPage.",
            nameof(continuationToken));
    }

    /// <summary>The number of the page; null when the cursor has none.</summary>
    public virtual long? Number => null;

    /// <summary>Returns the reason why the list cannot continue here; null when it can.</summary>
    public virtual string? Validate(IntercomRegion region) => null;

    /// <summary>Returns the reason why a page is not the one that starts here; null when it is.</summary>
    public string? Validate(Pages? pages) => Number is { } asked && pages?.Page is { } came && came != asked
        ? FormattableString.Invariant($"page {asked} was requested, and page {came} was returned")
        : null;
}
