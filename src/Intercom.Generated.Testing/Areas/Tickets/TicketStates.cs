using Intercom.Testing.Resources;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Tickets;

/// <summary>The ticket states that every workspace has, and that every ticket type has.</summary>
internal static class TicketStates
{
    private static readonly JObject[] Defaults =
    [
        Create("1", "submitted", "Submitted", "Submitted"),
        Create("2", "in_progress", "In progress", "In progress"),
        Create("3", "waiting_on_customer", "Waiting on customer", "Waiting on you"),
        Create("4", "resolved", "Resolved", "Resolved"),
    ];

    public static IReadOnlyList<JObject> All => Defaults;

    public static JObject? Find(string id) => Array.Find(Defaults, state => (string?)state["id"] == id);

    public static JObject Of(Record ticket) => Find(ticket.Text(TicketMembers.State) ?? string.Empty) ?? Defaults[0];

    private static JObject Create(string id, string category, string internalLabel, string externalLabel) => new()
    {
        ["type"] = "ticket_state",
        ["id"] = id,
        ["category"] = category,
        ["internal_label"] = internalLabel,
        ["external_label"] = externalLabel,
    };
}
