namespace Intercom.Testing.Areas.Tickets;

/// <summary>The members of tickets that no response shows.</summary>
internal static class TicketMembers
{
    public const string Type = "$type";
    public const string State = "$state";

    /// <summary>The identifier of the assignee of a ticket that has none.</summary>
    public const string Nobody = "0";
}
