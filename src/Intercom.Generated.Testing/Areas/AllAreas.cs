using Intercom.Testing.Routing;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas;

/// <summary>What the embedded Intercom does, area by area. The areas are found, so that none is asked for that a version of the API has not.</summary>
internal static class AllAreas
{
    public static HandlerTable Handlers(Workspace workspace)
    {
        HandlerTable handlers = new();
        foreach (Type area in typeof(IArea).Assembly.GetTypes().Where(type => type.IsClass && typeof(IArea).IsAssignableFrom(type)).OrderBy(type => type.Name, StringComparer.Ordinal))
        {
            ((IArea)Activator.CreateInstance(area, workspace)!).Register(handlers);
        }

        return handlers;
    }
}
