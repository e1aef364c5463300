using Intercom;
using Quickstart.Reporting;

namespace Quickstart.Steps;

/// <summary>Replies to a ticket in the name of the contact.</summary>
internal static class ReplyAsContact
{
    public static async Task RunAsync(IIntercomClient intercom, Report report, string ticketId)
    {
        TicketReply reply = await intercom.Tickets.ReplyAsync(ticketId, new ContactReplyTicketByEmailRequest
        {
            Email = SampleContacts.AuthorEmail,
            Body = "It works in the preview.",
        });
        report.Add("Tickets.ReplyAsync", $"{reply.PartType} by {reply.Author?.Name} ({reply.Author?.Type})");
    }
}
