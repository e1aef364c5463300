using Intercom.Testing.Errors;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas;

/// <summary>Finds tickets, and writes into them what happens.</summary>
internal sealed class TicketDesk(Workspace workspace)
{
    public IEnumerable<Ticket> All => workspace.Tickets.Items.Select(WithCurrentType);

    public static ApiError NotFound() => ApiErrors.NotFound("ticket_not_found", "Ticket not found");

    public Ticket? Find(string id) => workspace.Tickets.TryFind(id, out Ticket? ticket) ? WithCurrentType(ticket) : null;

    public static void SetState(Ticket ticket, TicketState state)
    {
        ticket.TicketState = state;
        ticket.TicketStateInternalLabel = state.InternalLabel;
        ticket.TicketStateExternalLabel = state.ExternalLabel;
    }

    public TicketPart AddPart(Ticket ticket, TicketPart part)
    {
        part.Type = "ticket_part";
        part.Id = workspace.PartIds.Next();
        part.CreatedAt ??= workspace.Now;
        part.UpdatedAt = part.CreatedAt;
        part.Redacted = false;

        // Assigned, so that an empty list is told rather than left out.
        part.Attachments = [.. part.Attachments];
        ticket.TicketParts!.TicketParts = [.. ticket.TicketParts.TicketParts, part];
        ticket.TicketParts.TotalCount = ticket.TicketParts.TicketParts.Count;
        ticket.UpdatedAt = workspace.Now;
        return part;
    }

    // A ticket shows its type as the type is now.
    private Ticket WithCurrentType(Ticket ticket)
    {
        ticket.TicketType = workspace.TicketTypes.TryFind(ticket.TicketType!.Id, out TicketType? type) ? type : ticket.TicketType;
        return ticket;
    }
}
