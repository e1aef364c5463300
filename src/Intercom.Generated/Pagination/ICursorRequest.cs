namespace Intercom;

/// <summary>A request body that selects the page of a list.</summary>
internal interface ICursorRequest
{
    /// <summary>Returns the same request with a cursor.</summary>
    IntercomModel At(string cursor);
}
