namespace Intercom.Testing.State;

/// <summary>The ticket states that every workspace begins with, and that every ticket type has.</summary>
internal static class DefaultTicketStates
{
    public static IReadOnlyList<TicketState> Create() =>
    [
        Create("1", TicketStateCategory.Submitted, "Submitted", "Submitted"),
        Create("2", TicketStateCategory.InProgress, "In progress", "In progress"),
        Create("3", TicketStateCategory.WaitingOnCustomer, "Waiting on customer", "Waiting on you"),
        Create("4", TicketStateCategory.Resolved, "Resolved", "Resolved"),
    ];

    private static TicketState Create(string id, TicketStateCategory category, string internalLabel, string externalLabel) => new()
    {
        Type = "ticket_state",
        Id = id,
        Category = category,
        InternalLabel = internalLabel,
        ExternalLabel = externalLabel,
    };
}
