using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>The fields that tickets can be searched by. Several are called differently from the members of a ticket.</summary>
internal static class TicketFields
{
    private const string AttributePrefix = "ticket_attribute.";

    private static readonly Dictionary<string, string> Categories = new(StringComparer.Ordinal)
    {
        ["Customer"] = "request",
        ["Back-office"] = "task",
        ["Tracker"] = "tracker",
    };

    private static readonly Dictionary<string, SearchPlace> Places = new(StringComparer.Ordinal)
    {
        ["title"] = (ticket, _) => ticket["ticket_attributes"]?["_default_title_"],
        ["description"] = (ticket, _) => ticket["ticket_attributes"]?["_default_description_"],
        ["category"] = (ticket, _) => Categories.GetValueOrDefault((string)ticket["category"]!),
        ["ticket_type_id"] = (ticket, _) => ticket["ticket_type"]?["id"],
        ["contact_ids"] = (ticket, _) => Ids(ticket.SelectTokens("contacts.contacts[*].id")),
        ["teammate_ids"] = (ticket, _) => Ids(ticket.SelectTokens("ticket_parts.ticket_parts[?(@.author.type == 'admin')].author.id")),
        ["state"] = (ticket, _) => ticket["ticket_state"]?["category"],
        [AttributePrefix] = (ticket, name) => Attribute(ticket, name[AttributePrefix.Length..]),
    };

    public static SearchFields Of(SearchFacts facts) => facts.Fields("POST /tickets/search", Places);

    private static JArray Ids(IEnumerable<JToken> ids) => new(ids);

    // Queries name an attribute by its identifier, tickets by its name.
    private static JToken? Attribute(JObject ticket, string id) => ticket
        .SelectTokens("ticket_type.ticket_type_attributes.data[*]")
        .Where(attribute => (string?)attribute["id"] == id)
        .Select(attribute => ticket["ticket_attributes"]?[(string)attribute["name"]!])
        .FirstOrDefault();
}
