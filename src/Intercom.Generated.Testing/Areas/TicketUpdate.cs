using System.Globalization;
using Intercom.Testing.Errors;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas;

/// <summary>Changes tickets. Everything is checked before anything is changed, and each change leaves a part in the ticket.</summary>
internal sealed class TicketUpdate(Workspace workspace)
{
    private const string Nobody = "0";

    private readonly TicketDesk _desk = new(workspace);

    public void Apply(Ticket ticket, UpdateTicketRequest request)
    {
        TicketState? state = request.TicketStateId is { } stateId ? FindState(stateId) : null;
        Admin author = request.AdminId is { } adminId ? FindAdmin(adminId) : workspace.Owner;
        Admin? assignee = request.AssigneeId is null or Nobody ? null : FindAdmin(request.AssigneeId);
        Check(ticket, request);

        if (state is not null)
        {
            ChangeState(ticket, state, author);
        }

        if (request.TicketAttributes is { } values)
        {
            ChangeAttributes(ticket, values, author);
        }

        if (request.AssigneeId is not null)
        {
            Assign(ticket, assignee, author);
        }

        ChangeVisibility(ticket, request, author);
    }

    private void Check(Ticket ticket, UpdateTicketRequest request)
    {
        if (request.CompanyId is not null)
        {
            throw ApiErrors.NotFound("company_not_found", "Company not found");
        }

        if (request.SnoozedUntil <= workspace.Now)
        {
            throw ApiErrors.Invalid("snoozed_until", "snoozed_until must be in the future");
        }

        if (request.TicketAttributes is { } values)
        {
            TicketAttributeRules.CheckValues(ticket.TicketType!, values);
        }
    }

    private void ChangeState(Ticket ticket, TicketState state, Admin author)
    {
        TicketStateCategory? previous = ticket.TicketState!.Category;
        TicketDesk.SetState(ticket, state);
        _desk.AddPart(ticket, new TicketPart
        {
            PartType = "ticket_state_updated_by_admin",
            PreviousTicketState = previous,
            TicketState = state.Category,
            Author = Authors.From(author),
        });
    }

    private void ChangeAttributes(Ticket ticket, IReadOnlyDictionary<string, AttributeValue> values, Admin author)
    {
        Dictionary<string, AttributeValue> changed = new(ticket.TicketAttributes, StringComparer.Ordinal);
        foreach ((string name, AttributeValue value) in values)
        {
            changed[name] = value;
            _desk.AddPart(ticket, new TicketPart { PartType = "ticket_attribute_updated_by_admin", Author = Authors.From(author) });
        }

        ticket.TicketAttributes = changed;
    }

    private void Assign(Ticket ticket, Admin? assignee, Admin author)
    {
        ticket.AdminAssigneeId = assignee?.Id ?? Nobody;
        _desk.AddPart(ticket, new TicketPart
        {
            PartType = "assignment",
            AssignedTo = assignee is null ? null : new Reference { Type = "admin", Id = assignee.Id },
            Author = Authors.From(author),
        });
    }

    private void ChangeVisibility(Ticket ticket, UpdateTicketRequest request, Admin author)
    {
        ticket.IsShared = request.IsShared ?? ticket.IsShared;
        if (request.SnoozedUntil is { } until)
        {
            ticket.SnoozedUntil = until;
            _desk.AddPart(ticket, new TicketPart { PartType = "snoozed", Author = Authors.From(author) });
        }

        if (request.Open is { } isOpen && isOpen != ticket.Open)
        {
            ticket.Open = isOpen;
            ticket.SnoozedUntil = isOpen ? ticket.SnoozedUntil : null;
            _desk.AddPart(ticket, new TicketPart { PartType = isOpen ? "open" : "close", Author = Authors.From(author) });
        }

        ticket.UpdatedAt = workspace.Now;
    }

    private TicketState FindState(string id) => workspace.TicketStates.FirstOrDefault(state => state.Id == id)
        ?? throw ApiErrors.BadRequest("ticket_state_id_invalid", "There is no such ticket state for tickets of this type");

    private Admin FindAdmin(string id) => workspace.Admins.TryFind(id, out Admin? admin)
        ? admin
        : throw ApiErrors.NotFound("assignee_not_found", "Assignee not found");
}
