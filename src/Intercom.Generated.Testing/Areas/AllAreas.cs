using Intercom.Testing.Routing;
using Intercom.Testing.Search;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas;

/// <summary>What the embedded Intercom does, area by area.</summary>
internal static class AllAreas
{
    public static HandlerTable Handlers(Workspace workspace, SearchFacts searches)
    {
        IArea[] areas =
        [
            new AdminsHandlers(workspace),
            new ContactsHandlers(workspace, searches),
            new ContactRemovalHandlers(workspace),
            new TicketTypesHandlers(workspace),
            new TicketTypeAttributesHandlers(workspace),
            new TicketStatesHandlers(workspace),
            new TicketsHandlers(workspace, searches),
            new TicketReplyHandlers(workspace),
        ];
        HandlerTable handlers = new();
        foreach (IArea area in areas)
        {
            area.Register(handlers);
        }

        return handlers;
    }
}
