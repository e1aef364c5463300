using Intercom.Testing.Routing;

namespace Intercom.Testing.Areas;

/// <summary>
/// The rules of an area of the API. A class that implements this, with a constructor that takes the workspace, is found by itself: an area
/// is added by adding its files.
/// </summary>
internal interface IArea
{
    /// <summary>Registers the handlers of the operations that have rules.</summary>
    void Register(HandlerTable handlers);

    /// <summary>Adds what every workspace begins with.</summary>
    void Seed()
    {
    }
}
