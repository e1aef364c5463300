using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>Finds tickets, and writes into them what happens.</summary>
internal sealed class TicketStore(Workspace workspace)
{
    /// <summary>The identifier of the assignee of a ticket that has none.</summary>
    public const string Nobody = "0";

    private const string Parts = "ticket_parts";

    public IEnumerable<JObject> All => workspace.Tickets.Items.Select(WithCurrentType);

    public static ApiError NotFound() => ApiErrors.NotFound("ticket_not_found", "Ticket not found");

    public static IEnumerable<JObject> Attributes(JObject type) => AttributeList(type).OfType<JObject>();

    public static JArray AttributeList(JObject type) => type.Object("ticket_type_attributes")!.List("data")!;

    public JObject? Find(string id) => workspace.Tickets.TryFind(id, out JObject? ticket) ? WithCurrentType(ticket) : null;

    public static void SetState(JObject ticket, JObject state)
    {
        ticket["ticket_state"] = state;
        ticket["ticket_state_internal_label"] = state["internal_label"];
        ticket["ticket_state_external_label"] = state["external_label"];
    }

    /// <summary>Adds a part to a ticket.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="type">The type of the part.</param>
    /// <param name="author">Who caused it.</param>
    /// <param name="members">The other members of the part.</param>
    public JObject AddPart(JObject ticket, string? type, JObject author, JObject members)
    {
        JObject part = new JObject { ["type"] = "ticket_part", ["id"] = workspace.PartIds.Next(), ["part_type"] = type }.Set(members);
        part["created_at"] ??= workspace.Now;
        part["updated_at"] = part["created_at"];
        part["author"] = author;
        part["attachments"] ??= new JArray();
        part["redacted"] = false;

        JObject parts = ticket.Object(Parts)!;
        JArray list = parts.List(Parts)!;
        list.Add(part);
        parts["total_count"] = list.Count;
        ticket["updated_at"] = workspace.Now;
        return part;
    }

    // A ticket shows its type as the type is now.
    private JObject WithCurrentType(JObject ticket)
    {
        if (workspace.TicketTypes.TryFind(ticket.Object("ticket_type")?.Text("id"), out JObject? type))
        {
            ticket["ticket_type"] = type;
        }

        return ticket;
    }
}
