using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.Search;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Tickets;

/// <summary>Tickets, and replies to them by admins and contacts.</summary>
internal sealed class TicketsArea(Workspace workspace) : IArea
{
    private readonly TicketCreation _creation = new(workspace);
    private readonly TicketUpdate _update = new(workspace);
    private readonly ContactDirectory _contacts = new(workspace);
    private readonly SearchEngine _search = new(TicketFields.Of(workspace));

    public void Register(HandlerTable handlers)
    {
        handlers.Add("POST", "/tickets", _creation.Create);
        handlers.Add("GET", "/tickets/{ticket_id}", Find);
        handlers.Add("PUT", "/tickets/{ticket_id}", Update);
        handlers.Add("POST", "/tickets/search", call => _search.Find(workspace.All(Kinds.Ticket), call));
        handlers.Add("DELETE", "/tickets/{ticket_id}", Delete);
        handlers.Add("POST", "/tickets/{ticket_id}/reply", Reply);
    }

    private Record Update(ApiCall call)
    {
        Record ticket = Find(call);
        _update.Apply(ticket, call.Read());
        return ticket;
    }

    private View Delete(ApiCall call)
    {
        Record ticket = Find(call);
        workspace.Remove(ticket);
        return new View { ["id"] = ticket.Id, ["object"] = "ticket", ["deleted"] = true };
    }

    private JObject Reply(ApiCall call)
    {
        // Here alone a ticket that is not there is reported with the general code.
        Record ticket = workspace.TryFind(Kinds.Ticket, call.Path("ticket_id"), out Record? found) ? found : throw ApiErrors.NotFound();
        return call.Body.Text("type") switch
        {
            "admin" => ReplyAsAdmin(ticket, call.Read()),
            "user" => ReplyAsContact(ticket, call.Read()),
            _ => throw ApiErrors.Invalid("type", "type must be one of admin, user"),
        };
    }

    private JObject ReplyAsAdmin(Record ticket, JObject request)
    {
        Record admin = workspace.Get(Kinds.Admin, request.Text("admin_id"));
        string? type = request.Text("message_type");
        bool isQuickReply = type == "quick_reply";
        if (isQuickReply && request.List("reply_options") is not { Count: > 0 })
        {
            throw ApiErrors.Missing("reply_options");
        }

        JObject content = Parts.Content(workspace, request, isQuickReply ? request.Text("body") : request.Required("body"));
        JObject part = Parts.Add(workspace, ticket, type, People.Admin(admin), content);
        workspace.Notify(type == "note" ? "ticket.note.created" : "ticket.admin.replied", ticket, "ticket");
        return part;
    }

    private JObject ReplyAsContact(Record ticket, JObject request)
    {
        if (ticket.Text("category") == TicketTypesArea.BackOffice)
        {
            throw ApiErrors.BadRequest("parameter_mismatch", "User replies are not allowed on Backoffice tickets");
        }

        Record contact = _contacts.FindNamed(request, "intercom_user_id", "user_id") ?? throw Kinds.Contact.NotFound();
        JObject content = Parts.Content(workspace, request, request.Required("body"));
        JObject part = Parts.Add(workspace, ticket, "comment", People.Contact(contact), content);
        workspace.Edit(contact, data => data["last_replied_at"] = part["created_at"]);
        workspace.Notify("ticket.contact.replied", ticket, "ticket");
        return part;
    }

    private Record Find(ApiCall call) => workspace.Get(Kinds.Ticket, call.Path("ticket_id"));
}
