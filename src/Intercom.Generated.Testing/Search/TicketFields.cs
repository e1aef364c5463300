using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Areas.Tickets;
using Intercom.Testing.Resources;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>The fields that tickets can be searched by. Several are called differently from the members of a ticket.</summary>
internal static class TicketFields
{
    private const string AttributePrefix = "ticket_attribute.";

    private static readonly Dictionary<string, string> Categories = new(StringComparer.Ordinal)
    {
        [TicketTypesArea.Customer] = "request",
        [TicketTypesArea.BackOffice] = "task",
        [TicketTypesArea.Tracker] = "tracker",
    };

    public static SearchFields Of(Workspace workspace) => workspace.Description.Searches.Fields(
        "POST /tickets/search",
        new Dictionary<string, SearchPlace>(StringComparer.Ordinal)
        {
            ["title"] = (ticket, _) => ticket.Data["ticket_attributes"]?[DefaultAttributes.Title],
            ["description"] = (ticket, _) => ticket.Data["ticket_attributes"]?[DefaultAttributes.Description],
            ["category"] = (ticket, _) => Categories.GetValueOrDefault(ticket.Text("category") ?? string.Empty),
            ["ticket_type_id"] = (ticket, _) => ticket.Data[TicketMembers.Type],
            ["contact_ids"] = (ticket, _) => ticket.Data["$contacts"],
            ["teammate_ids"] = (ticket, _) => new JArray(Parts.Of(ticket).Where(IsOfAdmin).Select(part => part["author"]!["id"])),
            ["state"] = (ticket, _) => TicketStates.Of(ticket)["category"],
            [AttributePrefix] = (ticket, name) => Attribute(workspace, ticket, name[AttributePrefix.Length..]),
        },
        new Dictionary<string, SearchIndex>(StringComparer.Ordinal)
        {
            ["contact_ids"] = (tickets, id) => tickets.FindBy(ContactIndexes.Many.Name, id),
        });

    private static bool IsOfAdmin(JObject part) => (string?)part["author"]?["type"] == "admin";

    // Queries name an attribute by its identifier, tickets by its name.
    private static JToken? Attribute(Workspace workspace, Record ticket, string id) =>
        workspace.TryFind(Kinds.TicketTypeAttribute, id, out Record? attribute)
            && attribute.Text(TicketMembers.Type) == ticket.Text(TicketMembers.Type)
            ? ticket.Data["ticket_attributes"]?[attribute.Text("name")!]
            : null;
}
