using Intercom.Testing.Errors;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>Makes tickets.</summary>
internal sealed class TicketCreation(Workspace workspace)
{
    private readonly TicketContacts _contacts = new(workspace);

    public Ticket Create(ApiCall call)
    {
        CreateTicketRequest request = Read(call);
        RefuseWhatIsNotKept(request);
        TicketType type = FindType(request.TicketTypeId);
        IReadOnlyDictionary<string, AttributeValue> values = request.TicketAttributes ?? new Dictionary<string, AttributeValue>(StringComparer.Ordinal);
        TicketAttributeRules.CheckValues(type, values);
        TicketAttributeRules.CheckRequired(type, values);
        CheckAssignee(request.Assignment?.AdminAssigneeId);
        Contact contact = _contacts.Take(call.Body["contacts"]);
        return Keep(Build(request, type, values, contact));
    }

    // The contacts of a request are a union that only the wire tells apart, so they stay JSON.
    private static CreateTicketRequest Read(ApiCall call)
    {
        JObject body = new(call.Body);
        body.Remove("contacts");
        return new ApiCall(call.Query, call.Query, body).Read<CreateTicketRequest>();
    }

    private static void RefuseWhatIsNotKept(CreateTicketRequest request)
    {
        if (request.ConversationToLinkId is not null)
        {
            throw ApiErrors.NotFound("conversation_not_found", "Conversation not found");
        }

        if (request.CompanyId is not null)
        {
            throw ApiErrors.NotFound("company_not_found", "Company not found");
        }
    }

    private TicketType FindType(string id) => workspace.TicketTypes.TryFind(id, out TicketType? type) && type.Archived != true
        ? type
        : throw ApiErrors.NotFound("Ticket type not found");

    private void CheckAssignee(string? adminId)
    {
        if (adminId is not null && !workspace.Admins.TryFind(adminId, out _))
        {
            throw ApiErrors.NotFound("assignee_not_found", "Assignee not found");
        }
    }

    private Ticket Build(CreateTicketRequest request, TicketType type, IReadOnlyDictionary<string, AttributeValue> values, Contact contact) => new()
    {
        Type = "ticket",
        Id = workspace.TicketIds.Next(),
        TicketId = workspace.TicketNumbers.Next(),
        Category = type.Category,
        TicketAttributes = TicketAttributeRules.Complete(type, values),
        TicketType = type,
        Contacts = new TicketContactList
        {
            Type = "contact.list",
            Contacts = [new ContactReference { Type = "contact", Id = contact.Id, ExternalId = contact.ExternalId }],
        },
        AdminAssigneeId = request.Assignment?.AdminAssigneeId ?? "0",
        TeamAssigneeId = "0",
        CreatedAt = request.CreatedAt ?? workspace.Now,
        UpdatedAt = workspace.Now,
        Open = true,
        SnoozedUntil = null,
        LinkedObjects = new LinkedObjectList { Type = "list", Data = [], TotalCount = 0, HasMore = false },
        TicketParts = new TicketPartList { Type = "ticket_part.list", TicketParts = [], TotalCount = 0 },
        IsShared = type.Category == TicketCategory.Customer,
    };

    private Ticket Keep(Ticket ticket)
    {
        TicketDesk.SetState(ticket, workspace.TicketStates[0]);
        return workspace.Tickets.Add(ticket.Id!, ticket);
    }
}
