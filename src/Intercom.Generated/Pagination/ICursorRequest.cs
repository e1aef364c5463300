namespace Intercom;

/// <summary>A body that says from where on a list goes.</summary>
internal interface ICursorRequest
{
    /// <summary>The same request, from a cursor on.</summary>
    IntercomModel At(string cursor);
}
