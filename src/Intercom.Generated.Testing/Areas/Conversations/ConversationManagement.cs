using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Conversations;

/// <summary>Closing, opening, snoozing and assigning conversations. Everything is checked before anything changes.</summary>
internal sealed class ConversationManagement(Workspace workspace)
{
    private const string Nobody = "0";

    private readonly ConversationStore _store = new(workspace);

    public Record Manage(ApiCall call)
    {
        Record conversation = workspace.Get(Kinds.Conversation, call.Path("conversation_id"));
        JObject request = call.Read();
        Record admin = workspace.Get(Kinds.Admin, request.Text("admin_id"));
        switch (request.Text("message_type"))
        {
            case "close":
                Change(conversation, admin, ConversationStore.Closed, null, "close", "closed", request.Text("body"));
                break;
            case "open":
                Change(conversation, admin, ConversationStore.Open, null, "open", "opened", body: null);
                break;
            case "snoozed":
                Change(conversation, admin, ConversationStore.Snoozed, SnoozedUntil(request), "snoozed", "snoozed", body: null);
                break;
            case "assignment":
                Assign(conversation, admin, request);
                break;
            default:
                throw ApiErrors.Invalid("message_type", "message_type must be one of close, open, snoozed, assignment");
        }

        return conversation;
    }

    /// <summary>Applies the assignment rules of the workspace: assigns the first team, or none if there is no team.</summary>
    public Record RunAssignmentRules(ApiCall call)
    {
        Record conversation = workspace.Get(Kinds.Conversation, call.Path("conversation_id"));
        if (workspace.All(Kinds.Team).Items.FirstOrDefault() is { } team)
        {
            Assign(conversation, workspace.Owner, team, body: null);
        }

        return conversation;
    }

    private long SnoozedUntil(JObject request)
    {
        long until = request.Integer("snoozed_until") ?? throw ApiErrors.Missing("snoozed_until");
        return until > workspace.Now ? until : throw ApiErrors.Invalid("snoozed_until", "snoozed_until must be in the future");
    }

    private void Change(Record conversation, Record admin, string state, long? until, string partType, string topic, string? body)
    {
        _store.SetState(conversation, state, until);
        if (state == ConversationStore.Closed)
        {
            workspace.Edit(conversation, data => data.Remove("waiting_since"));
        }

        _store.AddPart(conversation, partType, People.Admin(admin), new JObject { ["body"] = body });
        workspace.Notify($"conversation.admin.{topic}", conversation, "conversation");
    }

    private void Assign(Record conversation, Record admin, JObject request)
    {
        string assigneeId = request.Text("assignee_id") ?? throw ApiErrors.Missing("assignee_id");
        Record? assignee = assigneeId == Nobody ? null : People.FindAssignee(workspace, assigneeId);
        Assign(conversation, admin, assignee, request.Text("body"), request.Text("type") == "team");
    }

    private void Assign(Record conversation, Record admin, Record? assignee, string? body, bool isOfTeam = false)
    {
        bool isTeam = assignee is null ? isOfTeam : assignee.Kind == Kinds.Team;
        workspace.Edit(conversation, data => data[isTeam ? "team_assignee_id" : "admin_assignee_id"] = assignee?.Id);
        JObject reference = new() { ["type"] = assignee is null ? "nobody_admin" : isTeam ? "team" : "admin", ["id"] = assignee?.Id };
        _store.AddPart(conversation, "assignment", People.Admin(admin), new JObject { ["body"] = body, ["assigned_to"] = reference });
        workspace.Notify("conversation.admin.assigned", conversation, "conversation");
    }
}
