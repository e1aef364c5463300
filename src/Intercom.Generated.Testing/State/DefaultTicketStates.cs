using Newtonsoft.Json.Linq;

namespace Intercom.Testing.State;

/// <summary>The ticket states that every workspace begins with, and that every ticket type has.</summary>
internal static class DefaultTicketStates
{
    public static IReadOnlyList<JObject> Create() =>
    [
        Create("1", "submitted", "Submitted", "Submitted"),
        Create("2", "in_progress", "In progress", "In progress"),
        Create("3", "waiting_on_customer", "Waiting on customer", "Waiting on you"),
        Create("4", "resolved", "Resolved", "Resolved"),
    ];

    private static JObject Create(string id, string category, string internalLabel, string externalLabel) => new()
    {
        ["type"] = "ticket_state",
        ["id"] = id,
        ["category"] = category,
        ["internal_label"] = internalLabel,
        ["external_label"] = externalLabel,
    };
}
