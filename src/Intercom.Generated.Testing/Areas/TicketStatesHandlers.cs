using Intercom.Testing.Routing;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas;

/// <summary>Ticket states, each with the ticket types that have it: all of them.</summary>
internal sealed class TicketStatesHandlers(Workspace workspace) : IArea
{
    public void Register(HandlerTable handlers) => handlers.Add("TicketStates_List", List);

    private TicketStateList List(ApiCall call) => new() { Type = "list", Data = [.. workspace.TicketStates.Select(Describe)] };

    private TicketState Describe(TicketState state) => new()
    {
        Type = state.Type,
        Id = state.Id,
        Category = state.Category,
        InternalLabel = state.InternalLabel,
        ExternalLabel = state.ExternalLabel,
        Archived = false,
        TicketTypes = new TicketTypeList { Type = "list", Data = [.. workspace.TicketTypes.Items.Select(Describe)] },
    };

    private static TicketType Describe(TicketType type) => new()
    {
        Type = type.Type,
        Id = type.Id,
        Name = type.Name,
        Description = type.Description,
        Icon = type.Icon,
        Archived = type.Archived,
        IsInternal = type.IsInternal,
        Category = type.Category,
    };
}
