using System.ComponentModel;

namespace Intercom;

/// <summary>The way in which the next page of a list is requested.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum PagingStyle
{
    /// <summary>With the cursor of the previous page, in the query or in the request body.</summary>
    Cursor,

    /// <summary>With the page number, in the query or in the request body.</summary>
    PageNumber,

    /// <summary>With the query of the URL that the previous page contains; method and body are those of the operation.</summary>
    Address,

    /// <summary>With the parameter of a scroll, until a page has no items.</summary>
    Scroll,
}
