using System.Net;
using Intercom.Testing.Tests.Support;

namespace Intercom.Testing.Tests.Areas;

internal sealed class TicketRepliesTests : TicketTest
{
    [Test]
    public async Task A_contact_replies_in_each_of_the_three_ways()
    {
        Ticket ticket = Server.AddTicket(Request());
        ReplyTicketRequest[] ways =
        [
            new ContactReplyTicketByEmailRequest { Email = "ada@example.com", Body = "one" },
            new ContactReplyTicketByUserIdRequest { UserId = "ada", Body = "two" },
            new ContactReplyTicketByIntercomUserIdRequest { IntercomUserId = Ada.Id!, Body = "three" },
        ];

        foreach (ReplyTicketRequest way in ways)
        {
            TicketReply reply = await Client.Tickets.ReplyAsync(ticket.Id!, way);
            reply.PartType.Should().Be(TicketReplyPartType.Comment);
            reply.Author!.Id.Should().Be(Ada.Id);
        }

        Ticket read = await Client.Tickets.GetAsync(ticket.Id!);
        read.TicketParts!.TicketParts.Select(part => part.Body).Should().Equal("one", "two", "three");
        (await Client.Contacts.GetAsync(Ada.Id!)).LastRepliedAt.Should().Be(Start);
    }

    [Test]
    public async Task An_admin_comments_and_leaves_notes_with_attachments()
    {
        Ticket ticket = Server.AddTicket(Request());
        AdminReplyTicketRequest request = new()
        {
            AdminId = Server.AddAdmin("Ben", "ben@example.com").Id!,
            MessageType = AdminReplyType.Note,
            Body = "Look",
            AttachmentUrls = ["https://example.com/screen.png"],
        };

        TicketReply reply = await Client.Tickets.ReplyAsync(ticket.Id!, request);

        reply.Type.Should().Be("ticket_part");
        reply.PartType.Should().Be(TicketReplyPartType.Note);
        reply.Author!.Name.Should().Be("Ben");
        reply.Author.Type.Should().Be("admin");
        reply.Attachments.Should().ContainSingle().Which.Name.Should().Be("screen.png");
        reply.Redacted.Should().BeFalse();
    }

    [Test]
    public async Task Quick_replies_need_options_and_comments_a_text()
    {
        Ticket ticket = Server.AddTicket(Request());
        string adminId = Server.AddAdmin("Ben", "ben@example.com").Id!;

        await Failure.OfAsync(
            () => Reply(new() { AdminId = adminId, MessageType = AdminReplyType.QuickReply }),
            HttpStatusCode.UnprocessableEntity,
            "parameter_not_found");
        await Failure.OfAsync(
            () => Reply(new() { AdminId = adminId, MessageType = AdminReplyType.Comment }),
            HttpStatusCode.UnprocessableEntity,
            "parameter_not_found");
        TicketReply reply = await Reply(new()
        {
            AdminId = adminId,
            MessageType = AdminReplyType.QuickReply,
            ReplyOptions = [new QuickReplyOption { Text = "Yes", Uuid = "5f0b4d3c-1111-2222-3333-444455556666" }],
        });

        reply.PartType.Should().Be(TicketReplyPartType.QuickReply);

        Task<TicketReply> Reply(AdminReplyTicketRequest request) => Client.Tickets.ReplyAsync(ticket.Id!, request);
    }

    [Test]
    public async Task A_contact_cannot_reply_to_a_back_office_ticket()
    {
        CreateTicketRequest request = Request();
        request.TicketTypeId =
            Server.AddTicketType(new CreateTicketTypeRequest { Name = "Task", Category = TicketCategory.BackOffice }).Id!;
        Ticket ticket = Server.AddTicket(request);

        await Failure.OfAsync(
            () => Client.Tickets.ReplyAsync(ticket.Id!, new ContactReplyTicketByEmailRequest { Email = "ada@example.com", Body = "Hello" }),
            HttpStatusCode.BadRequest,
            "parameter_mismatch");
    }

    [Test]
    public async Task Unknown_tickets_contacts_and_admins_are_not_found()
    {
        Ticket ticket = Server.AddTicket(Request());
        ContactReplyTicketByEmailRequest stranger = new() { Email = "nobody@example.com", Body = "Hello" };
        AdminReplyTicketRequest noAdmin = new() { AdminId = "99", MessageType = AdminReplyType.Comment, Body = "Hello" };

        await Failure.OfAsync(() => Client.Tickets.ReplyAsync("99", stranger), HttpStatusCode.NotFound, "not_found");
        await Failure.OfAsync(() => Client.Tickets.ReplyAsync(ticket.Id!, stranger), HttpStatusCode.NotFound, "not_found");
        await Failure.OfAsync(() => Client.Tickets.ReplyAsync(ticket.Id!, noAdmin), HttpStatusCode.NotFound, "admin_not_found");
    }

    [TestCase("""{"type":"user","message_type":"comment","body":"x"}""", 422)]
    [TestCase("""{"type":"admin","message_type":"comment","body":"x"}""", 422)]
    [TestCase("""{"type":"robot","message_type":"comment","body":"x","admin_id":"1"}""", 400)]
    public async Task A_reply_that_does_not_say_who_replies_is_rejected(string body, int status)
    {
        Ticket ticket = Server.AddTicket(Request());

        RawResponse response = await Raw.PostAsync($"/tickets/{ticket.Id}/reply", body);

        ((int)response.Status).Should().Be(status);
    }
}
