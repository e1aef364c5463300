using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>Makes tickets.</summary>
internal sealed class TicketCreation(Workspace workspace)
{
    private const string Contacts = "contacts";

    private readonly TicketContacts _contacts = new(workspace);

    public JObject Create(ApiCall call)
    {
        // Each way to name a contact is a variant of its own, and how they are told apart is more than a schema says.
        JObject request = call.Read(except: Contacts);
        RejectWhatIsNotKept(request);
        JObject type = FindType(request.Text("ticket_type_id"));
        JObject values = request.Object("ticket_attributes") ?? [];
        TicketAttributeRules.CheckValues(type, values);
        TicketAttributeRules.CheckRequired(type, values);
        CheckAssignee(Assignee(request));
        JObject contact = _contacts.Take(call.Body[Contacts]);
        return Keep(Build(request, type, values, contact));
    }

    private static string? Assignee(JObject request) => request.Object("assignment")?.Text("admin_assignee_id");

    private static void RejectWhatIsNotKept(JObject request)
    {
        if (request.Text("conversation_to_link_id") is not null)
        {
            throw ApiErrors.NotFound("conversation_not_found", "Conversation not found");
        }

        if (request.Text("company_id") is not null)
        {
            throw ApiErrors.NotFound("company_not_found", "Company not found");
        }
    }

    private JObject FindType(string? id) => workspace.TicketTypes.TryFind(id, out JObject? type) && type.Flag("archived") != true
        ? type
        : throw ApiErrors.NotFound("Ticket type not found");

    private void CheckAssignee(string? adminId)
    {
        if (adminId is not null && !workspace.Admins.TryFind(adminId, out _))
        {
            throw ApiErrors.NotFound("assignee_not_found", "Assignee not found");
        }
    }

    private JObject Build(JObject request, JObject type, JObject values, JObject contact)
    {
        JObject reference = new JObject { ["type"] = "contact" }.Set(contact.Pick("id", "external_id"));
        return new JObject
        {
            ["type"] = "ticket",
            ["id"] = workspace.TicketIds.Next(),
            ["ticket_id"] = workspace.TicketNumbers.Next(),
            ["category"] = type["category"],
            ["ticket_attributes"] = TicketAttributeRules.Complete(type, values),
            ["ticket_type"] = type,
            ["contacts"] = new JObject { ["type"] = "contact.list", ["contacts"] = new JArray(reference) },
            ["admin_assignee_id"] = Assignee(request) ?? TicketStore.Nobody,
            ["team_assignee_id"] = TicketStore.Nobody,
            ["created_at"] = request.Integer("created_at") ?? workspace.Now,
            ["updated_at"] = workspace.Now,
            ["open"] = true,
            ["snoozed_until"] = null,
            ["linked_objects"] = new JObject { ["type"] = "list", ["data"] = new JArray(), ["total_count"] = 0, ["has_more"] = false },
            ["ticket_parts"] = new JObject { ["type"] = "ticket_part.list", ["ticket_parts"] = new JArray(), ["total_count"] = 0 },
            ["is_shared"] = type.Text("category") == TicketTypesHandlers.Customer,
        };
    }

    private JObject Keep(JObject ticket)
    {
        TicketStore.SetState(ticket, workspace.TicketStates[0]);
        return workspace.Tickets.Add((string)ticket["id"]!, ticket);
    }
}
