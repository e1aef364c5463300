using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Areas.Tags;
using Intercom.Testing.Errors;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Tickets;

/// <summary>The kinds of resources of tickets.</summary>
internal static class TicketKinds
{
    public static ResourceKind TicketType { get; } = new("ticket_types")
    {
        Computed = new Dictionary<string, ComputedMember>(StringComparer.Ordinal)
        {
            ["workspace_id"] = (workspace, _) => workspace.Id,
            ["ticket_states"] = (_, _) => new View { ["type"] = "list", ["data"] = TicketStates.All },
            ["ticket_type_attributes"] = (workspace, type) =>
                new View { ["type"] = "list", ["data"] = workspace.All(Kinds.TicketTypeAttribute).FindBy("type", type.Id) },
        },
    };

    public static ResourceKind TicketTypeAttribute { get; } = new("ticket_type_attributes")
    {
        Indexes = [RecordIndex.Of(TicketMembers.Type) with { Name = "type" }],
        Computed = new Dictionary<string, ComputedMember>(StringComparer.Ordinal)
        {
            ["workspace_id"] = (workspace, _) => workspace.Id,
            ["ticket_type_id"] = (_, attribute) => attribute.Text(TicketMembers.Type),
        },
    };

    public static ResourceKind Ticket { get; } = new("tickets")
    {
        FirstNumber = 1001,
        NotFound = () => ApiErrors.NotFound("ticket_not_found", "Ticket not found"),
        Indexes = [ContactIndexes.Many, Tagging.Index, RecordIndex.Of("$conversation") with { Name = "conversation" }],
        Computed = new Dictionary<string, ComputedMember>(StringComparer.Ordinal)
        {
            ["ticket_type"] = (workspace, ticket) => workspace.Get(Kinds.TicketType, ticket.Text(TicketMembers.Type)),
            ["ticket_state"] = (_, ticket) => TicketStates.Of(ticket),
            ["ticket_state_internal_label"] = (_, ticket) => TicketStates.Of(ticket)["internal_label"],
            ["ticket_state_external_label"] = (_, ticket) => TicketStates.Of(ticket)["external_label"],
            ["contacts"] = (workspace, ticket) => Views.Contacts(workspace, ticket),
            ["admin_assignee_id"] = (_, ticket) => ticket.Text("admin_assignee_id") ?? TicketMembers.Nobody,
            ["team_assignee_id"] = (_, ticket) => ticket.Text("team_assignee_id") ?? TicketMembers.Nobody,
            ["linked_objects"] = (workspace, ticket) => LinkedObjects.Describe(workspace, ticket),
            ["ticket_parts"] = (_, ticket) => Views.Parts("ticket_part", "ticket_parts", [.. Parts.Of(ticket)]),
            ["tags"] = (workspace, ticket) => Tagging.List(Tagging.Describe(workspace, ticket)),
        },
    };
}
