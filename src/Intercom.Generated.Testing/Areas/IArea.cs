using Intercom.Testing.Routing;

namespace Intercom.Testing.Areas;

/// <summary>The handlers of an area.</summary>
internal interface IArea
{
    void Register(HandlerTable handlers);
}
