using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Tickets;

/// <summary>Changes tickets. Everything is checked before anything is changed, and each change leaves a part in the ticket.</summary>
internal sealed class TicketUpdate(Workspace workspace)
{
    private const string Attributes = "ticket_attributes";

    public void Apply(Record ticket, JObject request)
    {
        JObject? state = request.Text("ticket_state_id") is { } stateId ? FindState(stateId) : null;
        Record author = request.Text("admin_id") is { } adminId ? FindAssignee(adminId) : workspace.Owner;
        string? assigneeId = request.Text("assignee_id");
        Record? assignee = assigneeId is null or TicketMembers.Nobody ? null : FindAssignee(assigneeId);
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

    private void Check(Record ticket, JObject request)
    {
        if (request.Text("company_id") is { } companyId)
        {
            workspace.Get(Kinds.Company, companyId);
        }

        if (request.Integer("snoozed_until") <= workspace.Now)
        {
            throw ApiErrors.Invalid("snoozed_until", "snoozed_until must be in the future");
        }

        if (request.Object(Attributes) is { } values)
        {
            TicketAttributeRules.CheckValues(workspace, ticket.Text(TicketMembers.Type)!, values);
        }
    }

    private void ChangeState(Record ticket, JObject state, Record author)
    {
        JToken? previous = TicketStates.Of(ticket)["category"];
        workspace.Edit(ticket, data => data[TicketMembers.State] = state["id"]);
        AddPart(ticket, "ticket_state_updated_by_admin", author,
            new JObject { ["previous_ticket_state"] = previous, ["ticket_state"] = state["category"] });
        workspace.Notify("ticket.state.updated", ticket, "ticket");
    }

    private void ChangeAttributes(Record ticket, JObject values, Record author)
    {
        JObject attributes = ticket.Object(Attributes)!;
        foreach (JProperty value in values.Properties())
        {
            attributes[value.Name] = value.Value;
            AddPart(ticket, "ticket_attribute_updated_by_admin", author, []);
            workspace.Notify("ticket.attribute.updated", ticket, "ticket");
        }
    }

    private void Assign(Record ticket, Record? assignee, Record author)
    {
        bool isTeam = assignee?.Kind == Kinds.Team;
        workspace.Edit(ticket, data => data[isTeam ? "team_assignee_id" : "admin_assignee_id"] = assignee?.Id);
        JObject? reference = assignee is null ? null : new JObject { ["type"] = isTeam ? "team" : "admin", ["id"] = assignee.Id };
        AddPart(ticket, "assignment", author, reference is null ? [] : new JObject { ["assigned_to"] = reference });
        workspace.Notify(isTeam ? "ticket.team.assigned" : "ticket.admin.assigned", ticket, "ticket");
    }

    private void ChangeVisibility(Record ticket, JObject request, Record author)
    {
        workspace.Edit(ticket, data =>
        {
            data["is_shared"] = request.Flag("is_shared") ?? data["is_shared"];
            data["company_id"] = request["company_id"] ?? data["company_id"];
        });
        if (request.Integer("snoozed_until") is { } until)
        {
            workspace.Edit(ticket, data => data["snoozed_until"] = until);
            AddPart(ticket, "snoozed", author, []);
        }

        if (request.Flag("open") is { } isOpen && isOpen != ticket.Flag("open"))
        {
            Open(ticket, isOpen, author);
        }

        workspace.Touch(ticket);
    }

    private void Open(Record ticket, bool isOpen, Record author)
    {
        workspace.Edit(ticket, data =>
        {
            data["open"] = isOpen;
            data["snoozed_until"] = isOpen ? data["snoozed_until"] : null;
        });
        AddPart(ticket, isOpen ? "open" : "close", author, []);
        if (!isOpen)
        {
            workspace.Notify("ticket.closed", ticket, "ticket");
        }
    }

    private void AddPart(Record ticket, string type, Record author, JObject members) =>
        Parts.Add(workspace, ticket, type, People.Admin(author), members);

    private static JObject FindState(string id) => TicketStates.Find(id)
        ?? throw ApiErrors.BadRequest("ticket_state_id_invalid", "There is no such ticket state for tickets of this type");

    private Record FindAssignee(string id) => People.FindAssignee(workspace, id);
}
