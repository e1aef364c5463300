using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>The fields that tickets can be searched by. Several are called differently from the members of a ticket.</summary>
internal static class TicketFields
{
    private const string AttributePrefix = "ticket_attribute.";

    private static readonly string[] OwnNames = ["id", "created_at", "updated_at", "admin_assignee_id", "team_assignee_id", "open", "snoozed_until"];

    private static readonly Dictionary<string, string> Categories = new(StringComparer.Ordinal)
    {
        ["Customer"] = "request",
        ["Back-office"] = "task",
        ["Tracker"] = "tracker",
    };

    public static SearchFields All { get; } = new(
        [
            .. OwnNames.Select(name => SearchField.At(name, SearchFieldKind.Any)),
            Field("title", ticket => ticket["ticket_attributes"]?["_default_title_"]),
            Field("description", ticket => ticket["ticket_attributes"]?["_default_description_"]),
            Field("category", ticket => Categories.GetValueOrDefault((string)ticket["category"]!)),
            Field("ticket_type_id", ticket => ticket["ticket_type"]?["id"]),
            Field("contact_ids", ticket => Ids(ticket.SelectTokens("contacts.contacts[*].id"))),
            Field("teammate_ids", ticket => Ids(ticket.SelectTokens("ticket_parts.ticket_parts[?(@.author.type == 'admin')].author.id"))),
            Field("state", ticket => ticket["ticket_state"]?["category"]),
        ],
        new Dictionary<string, Func<string, SearchField>>(StringComparer.Ordinal)
        {
            [AttributePrefix] = name => Field(name, ticket => Attribute(ticket, name[AttributePrefix.Length..])),
        });

    private static SearchField Field(string name, Func<JObject, JToken?> read) => new(name, SearchFieldKind.Any, read);

    private static JArray Ids(IEnumerable<JToken> ids) => new(ids);

    // Queries name an attribute by its identifier, tickets by its name.
    private static JToken? Attribute(JObject ticket, string id) => ticket
        .SelectTokens("ticket_type.ticket_type_attributes.data[*]")
        .Where(attribute => (string?)attribute["id"] == id)
        .Select(attribute => ticket["ticket_attributes"]?[(string)attribute["name"]!])
        .FirstOrDefault();
}
