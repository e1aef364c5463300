using Intercom;
using Quickstart.Reporting;

namespace Quickstart.Steps;

/// <summary>Replies to a ticket as an admin, with a note that only teammates see.</summary>
internal static class ReplyAsAdmin
{
    public static async Task RunAsync(IIntercomClient intercom, Report report, string ticketId, string adminId)
    {
        TicketReply reply = await intercom.Tickets.ReplyAsync(ticketId, new AdminReplyTicketRequest
        {
            AdminId = adminId,
            MessageType = AdminReplyType.Note,
            Body = "Looks like the new release.",
        });
        report.Add("Tickets.ReplyAsync", $"{reply.PartType} by {reply.Author?.Name} ({reply.Author?.Type})");
    }
}
