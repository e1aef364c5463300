using Intercom;
using Quickstart.Reporting;

namespace Quickstart.Steps;

/// <summary>Gets a ticket with all that has been written in it.</summary>
internal static class ShowTicket
{
    public static async Task RunAsync(IIntercomClient intercom, Report report, string id)
    {
        Ticket ticket = await intercom.Tickets.GetAsync(id);
        report.Add("Tickets.GetAsync", $"\"{ticket.TicketAttributes["_default_title_"]}\" has {ticket.TicketParts?.TotalCount} replies");
    }
}
