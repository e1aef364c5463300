using Intercom;
using Quickstart.Reporting;
using Quickstart.Steps;

namespace Quickstart;

/// <summary>From a ticket type to a ticket with replies, then lists and errors.</summary>
internal sealed class TicketTypeTour : ITour
{
    public int Calls => 15;

    public async Task RunAsync(IIntercomClient intercom, Report report)
    {
        CurrentAdmin me = await ShowCurrentAdmin.RunAsync(intercom, report);
        TicketType bug = await CreateTicketType.RunAsync(intercom, report);
        await ListTicketTypes.RunAsync(intercom, report);
        await GetTicketType.RunAsync(intercom, report, bug.Id);
        await UpdateTicketType.RunAsync(intercom, report, bug.Id);
        await AddAttribute.RunAsync(intercom, report, bug.Id);
        Ticket ticket = await CreateTicket.RunAsync(intercom, report, bug.Id);
        await ReplyAsContact.RunAsync(intercom, report, ticket.Id);
        await ReplyAsAdmin.RunAsync(intercom, report, ticket.Id, me.Id);
        await ShowTicket.RunAsync(intercom, report, ticket.Id);
        await ListContacts.RunAsync(intercom, report);
        await MeetNotFound.RunAsync(intercom, report);
        await MeetUnauthorized.RunAsync(intercom, report);
    }
}
