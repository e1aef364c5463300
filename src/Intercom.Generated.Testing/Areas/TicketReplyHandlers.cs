using Intercom.Testing.Errors;
using Intercom.Testing.Routing;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas;

/// <summary>Replies to tickets, by admins and by contacts.</summary>
internal sealed class TicketReplyHandlers(Workspace workspace) : IArea
{
    private readonly TicketDesk _desk = new(workspace);
    private readonly ReplyingContacts _contacts = new(workspace);

    public void Register(HandlerTable handlers) => handlers.Add("Tickets_Reply", Reply);

    private TicketReply Reply(ApiCall call)
    {
        // Here alone a ticket that is not there is told with the general code.
        Ticket ticket = _desk.Find(call.Path("ticket_id")) ?? throw ApiErrors.NotFound();
        return JsonText.Read(call.Body, "type") switch
        {
            "admin" => ReplyAsAdmin(ticket, call.Read<AdminReplyTicketRequest>()),
            "user" => ReplyAsContact(ticket, call),
            _ => throw ApiErrors.Invalid("type", "type must be one of admin, user"),
        };
    }

    private TicketReply ReplyAsAdmin(Ticket ticket, AdminReplyTicketRequest request)
    {
        Admin admin = workspace.Admins.TryFind(request.AdminId, out Admin? found) ? found : throw ApiErrors.NotFound("admin_not_found", "Admin not found");
        bool isQuickReply = request.MessageType == AdminReplyType.QuickReply;
        if (isQuickReply && request.ReplyOptions is not { Count: > 0 })
        {
            throw ApiErrors.Missing("reply_options");
        }

        TicketPart part = Part(request.MessageType.Value, isQuickReply ? request.Body : Required(request.Body), request.CreatedAt, request.AttachmentUrls);
        part.Author = Authors.From(admin);
        return Answer(_desk.AddPart(ticket, part));
    }

    private TicketReply ReplyAsContact(Ticket ticket, ApiCall call)
    {
        if (ticket.Category == TicketCategory.BackOffice)
        {
            throw ApiErrors.BadRequest("parameter_mismatch", "User replies are not allowed on Backoffice tickets");
        }

        // The three forms of the request differ in how they name the contact alone.
        ContactReplyTicketByIntercomUserIdRequest request = call.Read<ContactReplyTicketByIntercomUserIdRequest>();
        ContactRecord contact = _contacts.Find(call.Body);
        TicketPart part = Part(TicketReplyPartType.Known.Comment, Required(request.Body), request.CreatedAt, request.AttachmentUrls);
        part.Author = Authors.From(contact.Contact);
        contact.Contact.LastRepliedAt = part.CreatedAt;
        return Answer(_desk.AddPart(ticket, part));
    }

    private TicketPart Part(string type, string? body, DateTimeOffset? createdAt, IReadOnlyList<string>? attachmentUrls) => new()
    {
        PartType = type,
        Body = body,
        CreatedAt = createdAt ?? workspace.Now,
        Attachments = [.. (attachmentUrls ?? []).Select(Attach)],
    };

    private static PartAttachment Attach(string? url) => url is null
        ? throw ApiErrors.WrongType("attachment_urls", "attachment_urls must be a list of addresses")
        : new PartAttachment { Type = "upload", Url = url, Name = url.Split('/')[^1] };

    private static string Required(string? body) => string.IsNullOrEmpty(body) ? throw ApiErrors.Missing("body") : body;

    private static TicketReply Answer(TicketPart part) => new()
    {
        Type = part.Type,
        Id = part.Id,
        PartType = part.PartType!,
        Body = part.Body,
        CreatedAt = part.CreatedAt,
        UpdatedAt = part.UpdatedAt,
        Author = part.Author,
        Attachments = part.Attachments,
        Redacted = part.Redacted,
    };
}
