using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>Replies to tickets, by admins and by contacts.</summary>
internal sealed class TicketReplyHandlers(Workspace workspace) : IArea
{
    private readonly TicketStore _desk = new(workspace);
    private readonly ReplyingContacts _contacts = new(workspace);

    public void Register(HandlerTable handlers) => handlers.Add("POST", "/tickets/{ticket_id}/reply", Reply);

    private JObject Reply(ApiCall call)
    {
        // Here alone a ticket that is not there is reported with the general code.
        JObject ticket = _desk.Find(call.Path("ticket_id")) ?? throw ApiErrors.NotFound();
        return call.Body.Text("type") switch
        {
            "admin" => ReplyAsAdmin(ticket, call.Read()),
            "user" => ReplyAsContact(ticket, call.Read()),
            _ => throw ApiErrors.Invalid("type", "type must be one of admin, user"),
        };
    }

    private JObject ReplyAsAdmin(JObject ticket, JObject request)
    {
        JObject admin = FindAdmin(request.Text("admin_id"));
        string? type = request.Text("message_type");
        bool isQuickReply = type == "quick_reply";
        if (isQuickReply && request.List("reply_options") is not { Count: > 0 })
        {
            throw ApiErrors.Missing("reply_options");
        }

        JObject part = Content(request, isQuickReply ? request.Text("body") : RequiredBody(request));
        return Describe(_desk.AddPart(ticket, type, Authors.FromAdmin(admin), part));
    }

    private JObject FindAdmin(string? id) => workspace.Admins.TryFind(id, out JObject? admin)
        ? admin
        : throw ApiErrors.NotFound("admin_not_found", "Admin not found");

    private JObject ReplyAsContact(JObject ticket, JObject request)
    {
        if (ticket.Text("category") == TicketTypesHandlers.BackOffice)
        {
            throw ApiErrors.BadRequest("parameter_mismatch", "User replies are not allowed on Backoffice tickets");
        }

        JObject contact = _contacts.Find(request);
        JObject part = _desk.AddPart(ticket, "comment", Authors.FromContact(contact), Content(request, RequiredBody(request)));
        contact["last_replied_at"] = part["created_at"];
        return Describe(part);
    }

    private JObject Content(JObject request, string? body) => new()
    {
        ["body"] = body,
        ["created_at"] = request.Integer("created_at") ?? workspace.Now,
        ["attachments"] = new JArray((request.List("attachment_urls") ?? []).Select(Attach)),
    };

    private static JObject Attach(JToken url) => (string?)url is { } text
        ? new JObject { ["type"] = "upload", ["name"] = text.Split('/')[^1], ["url"] = text }
        : throw ApiErrors.WrongType("attachment_urls", "attachment_urls must be a list of addresses");

    private static string RequiredBody(JObject request) =>
        request.Text("body") is { Length: > 0 } body ? body : throw ApiErrors.Missing("body");

    private static JObject Describe(JObject part) =>
        part.Pick("type", "id", "part_type", "body", "created_at", "updated_at", "author", "attachments", "redacted");
}
