using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>Changes tickets. Everything is checked before anything is changed, and each change leaves a part in the ticket.</summary>
internal sealed class TicketUpdate(Workspace workspace)
{
    private const string Attributes = "ticket_attributes";

    private readonly TicketStore _desk = new(workspace);

    public void Apply(JObject ticket, JObject request)
    {
        JObject? state = request.Text("ticket_state_id") is { } stateId ? FindState(stateId) : null;
        JObject author = request.Text("admin_id") is { } adminId ? FindAdmin(adminId) : workspace.Owner;
        string? assigneeId = request.Text("assignee_id");
        JObject? assignee = assigneeId is null or TicketStore.Nobody ? null : FindAdmin(assigneeId);
        Check(ticket, request);

        if (state is not null)
        {
            ChangeState(ticket, state, author);
        }

        if (request.Object(Attributes) is { } values)
        {
            ChangeAttributes(ticket, values, author);
        }

        if (assigneeId is not null)
        {
            Assign(ticket, assignee, author);
        }

        ChangeVisibility(ticket, request, author);
    }

    private void Check(JObject ticket, JObject request)
    {
        if (request.Text("company_id") is not null)
        {
            throw ApiErrors.NotFound("company_not_found", "Company not found");
        }

        if (request.Integer("snoozed_until") <= workspace.Now)
        {
            throw ApiErrors.Invalid("snoozed_until", "snoozed_until must be in the future");
        }

        if (request.Object(Attributes) is { } values)
        {
            TicketAttributeRules.CheckValues(ticket.Object("ticket_type")!, values);
        }
    }

    private void ChangeState(JObject ticket, JObject state, JObject author)
    {
        JToken? previous = ticket.Object("ticket_state")!["category"];
        TicketStore.SetState(ticket, state);
        AddPart(
            ticket,
            "ticket_state_updated_by_admin",
            author,
            new JObject { ["previous_ticket_state"] = previous, ["ticket_state"] = state["category"] });
    }

    private void ChangeAttributes(JObject ticket, JObject values, JObject author)
    {
        JObject attributes = ticket.Object(Attributes)!;
        foreach (JProperty value in values.Properties())
        {
            attributes[value.Name] = value.Value;
            AddPart(ticket, "ticket_attribute_updated_by_admin", author, []);
        }
    }

    private void Assign(JObject ticket, JObject? assignee, JObject author)
    {
        ticket["admin_assignee_id"] = assignee?["id"] ?? TicketStore.Nobody;
        AddPart(ticket, "assignment", author, assignee is null ? [] : new JObject { ["assigned_to"] = assignee.Pick("type", "id") });
    }

    private void ChangeVisibility(JObject ticket, JObject request, JObject author)
    {
        ticket["is_shared"] = request.Flag("is_shared") ?? ticket["is_shared"];
        if (request.Integer("snoozed_until") is { } until)
        {
            ticket["snoozed_until"] = until;
            AddPart(ticket, "snoozed", author, []);
        }

        if (request.Flag("open") is { } isOpen && isOpen != ticket.Flag("open"))
        {
            ticket["open"] = isOpen;
            ticket["snoozed_until"] = isOpen ? ticket["snoozed_until"] : null;
            AddPart(ticket, isOpen ? "open" : "close", author, []);
        }

        ticket["updated_at"] = workspace.Now;
    }

    private void AddPart(JObject ticket, string type, JObject author, JObject members) =>
        _desk.AddPart(ticket, type, Authors.FromAdmin(author), members);

    private JObject FindState(string id) => workspace.TicketStates.FirstOrDefault(state => state.Text("id") == id)
        ?? throw ApiErrors.BadRequest("ticket_state_id_invalid", "There is no such ticket state for tickets of this type");

    private JObject FindAdmin(string id) => workspace.Admins.TryFind(id, out JObject? admin)
        ? admin
        : throw ApiErrors.NotFound("assignee_not_found", "Assignee not found");
}
