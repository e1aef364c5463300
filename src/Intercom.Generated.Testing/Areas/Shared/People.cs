using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Shared;

/// <summary>People as authors and assignees.</summary>
internal static class People
{
    public static JObject Admin(Record admin) => Author(admin, "admin");

    public static JObject Contact(Record contact) => Author(contact, contact.Text("role") ?? "user");

    public static JObject Bot() =>
        new() { ["type"] = "bot", ["id"] = "991266999", ["name"] = "Operator", ["email"] = "operator@intercom.test" };

    /// <summary>The AI agent as an author.</summary>
    public static JObject Fin() => Bot().Set(new JObject { ["name"] = "Fin", ["from_ai_agent"] = true, ["is_ai_answer"] = true });

    public static View Reference(Record contact) =>
        new() { ["type"] = "contact", ["id"] = contact.Id, ["external_id"] = contact.Data["external_id"] };

    /// <summary>Finds the admin or team of an assignment.</summary>
    public static Record FindAssignee(Workspace workspace, string? id) =>
        workspace.TryFind(Kinds.Admin, id, out Record? admin) || workspace.TryFind(Kinds.Team, id, out admin)
            ? admin
            : throw ApiErrors.NotFound("assignee_not_found", "Assignee not found");

    private static JObject Author(Record person, string type) =>
        new JObject { ["type"] = type, ["id"] = person.Id }.Set(person.Data.Pick("name", "email"));
}
