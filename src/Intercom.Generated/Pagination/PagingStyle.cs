namespace Intercom;

/// <summary>How the next page of a list is asked for.</summary>
public enum PagingStyle
{
    /// <summary>With the cursor that the page before gave, in the query or in the request body.</summary>
    Cursor,

    /// <summary>With the number of the page, in the query or in the request body.</summary>
    PageNumber,

    /// <summary>With the query of the address that the page before gave, by the method and with the body of the operation itself.</summary>
    Address,

    /// <summary>With the mark of a scroll, until a page has no items.</summary>
    Scroll,
}
