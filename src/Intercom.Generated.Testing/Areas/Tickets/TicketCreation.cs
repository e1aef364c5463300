using System.Globalization;
using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Tickets;

/// <summary>Creates tickets.</summary>
internal sealed class TicketCreation(Workspace workspace)
{
    private const string Contacts = "contacts";

    private readonly TicketContacts _contacts = new(workspace);

    // Each way to name a contact is a variant of its own, and a schema does not say which one applies.
    public Record Create(ApiCall call) => Create(call.Read(except: Contacts), call.Body[Contacts]);

    /// <summary>Creates a ticket of a request that was queued.</summary>
    public Record Create(JObject request) => Create(request, request[Contacts]);

    private Record Create(JObject request, JToken? contacts)
    {
        Record? conversation = request.Text("conversation_to_link_id") is { } id ? workspace.Get(Kinds.Conversation, id) : null;
        if (request.Text("company_id") is { } companyId)
        {
            workspace.Get(Kinds.Company, companyId);
        }

        Record type = FindType(request.Text("ticket_type_id"));
        JObject values = request.Object("ticket_attributes") ?? [];
        TicketAttributeRules.CheckValues(workspace, type.Id, values);
        TicketAttributeRules.CheckRequired(workspace, type.Id, values);
        CheckAssignees(request.Object("assignment"));
        Record contact = _contacts.Take(contacts);
        Record ticket = Add(request, type, values, [contact.Id]);
        if (conversation is not null)
        {
            LinkedObjects.Link(workspace, ticket, "ticket", conversation, "conversation");
        }

        return ticket;
    }

    /// <summary>Creates a ticket of a conversation.</summary>
    public Record Convert(Record conversation, string? typeId, JObject values)
    {
        Record type = FindType(typeId);
        TicketAttributeRules.CheckValues(workspace, type.Id, values);
        Record ticket = Add([], type, values, [.. (conversation.List("$contacts") ?? []).Select(id => (string)id!)]);
        workspace.Edit(ticket, data => data["$conversation"] = conversation.Id);
        LinkedObjects.Link(workspace, ticket, "ticket", conversation, "conversation");
        return ticket;
    }

    private Record FindType(string? id) => workspace.TryFind(Kinds.TicketType, id, out Record? type) && type.Flag("archived") != true
        ? type
        : throw ApiErrors.NotFound("Ticket type not found");

    private void CheckAssignees(JObject? assignment)
    {
        if (assignment?.Text("admin_assignee_id") is { } adminId && !workspace.TryFind(Kinds.Admin, adminId, out _))
        {
            throw ApiErrors.NotFound("assignee_not_found", "Assignee not found");
        }

        if (assignment?.Text("team_assignee_id") is { } teamId && !workspace.TryFind(Kinds.Team, teamId, out _))
        {
            throw ApiErrors.NotFound("assignee_not_found", "Assignee not found");
        }
    }

    private Record Add(JObject request, Record type, JObject values, IReadOnlyList<string> contactIds)
    {
        Record ticket = workspace.Add(Kinds.Ticket, new JObject
        {
            ["ticket_id"] = workspace.State.Next("ticket_numbers").ToString(CultureInfo.InvariantCulture),
            ["category"] = type["category"],
            ["ticket_attributes"] = TicketAttributeRules.Complete(workspace, type.Id, values),
            ["admin_assignee_id"] = request.Object("assignment")?["admin_assignee_id"],
            ["team_assignee_id"] = request.Object("assignment")?["team_assignee_id"],
            ["created_at"] = request.Integer("created_at") ?? workspace.Now,
            ["open"] = true,
            ["is_shared"] = type.Text("category") == TicketTypesArea.Customer,
            ["company_id"] = request["company_id"],
            ["$contacts"] = new JArray(contactIds),
            [TicketMembers.Type] = type.Id,
            [TicketMembers.State] = TicketStates.All[0]["id"],
        });
        workspace.Notify("ticket.created", ticket, "ticket");
        return ticket;
    }
}
