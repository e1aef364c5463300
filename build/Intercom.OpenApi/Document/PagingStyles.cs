namespace Intercom.OpenApi.Document;

/// <summary>The styles of <see cref="SpecExtensions.Paging" />.</summary>
public static class PagingStyles
{
    /// <summary>A cursor, in the query or in the request body.</summary>
    public const string Cursor = "cursor";

    /// <summary>The number of a page, in the query or in the request body.</summary>
    public const string Page = "page";

    /// <summary>The URL of the next page.</summary>
    public const string Address = "address";

    /// <summary>A scroll.</summary>
    public const string Scroll = "scroll";

    /// <summary>The members of PagingStyle in C#, by the styles.</summary>
    public static IReadOnlyDictionary<string, string> Members { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Cursor] = "Cursor",
        [Page] = "PageNumber",
        [Address] = "Address",
        [Scroll] = "Scroll",
    };
}
