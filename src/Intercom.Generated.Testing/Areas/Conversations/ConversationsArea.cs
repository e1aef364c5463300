using Intercom.Testing.Areas.Admins;
using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Areas.DataAttributes;
using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Areas.Tickets;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.Search;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Conversations;

/// <summary>Conversations from their first message to their end.</summary>
internal sealed class ConversationsArea(Workspace workspace) : IArea
{
    private const string DeletedBody = "<p><i>This message was deleted</i></p>";

    private readonly ConversationStore _store = new(workspace);
    private readonly ConversationReplies _replies = new(workspace);
    private readonly ConversationManagement _management = new(workspace);
    private readonly ContactDirectory _contacts = new(workspace);
    private readonly TicketCreation _tickets = new(workspace);
    private readonly SearchEngine _search = new(ConversationFields.Of(workspace));

    public void Register(HandlerTable handlers)
    {
        workspace.BeforeEachRequest(_store.EndSnoozes);
        handlers.Add("GET", "/conversations", call =>
            call.List(workspace.All(Kinds.Conversation).Newest, workspace.All(Kinds.Conversation).Count));
        handlers.Add("POST", "/conversations", Create);
        handlers.Add("POST", "/conversations/search", call => _search.Find(workspace.All(Kinds.Conversation), call,
            isNewestFirst: true));
        handlers.Add("GET", "/conversations/{conversation_id}", call => Show(call, Find(call)));
        handlers.Add("PUT", "/conversations/{conversation_id}", Update);
        handlers.Add("DELETE", "/conversations/{conversation_id}", Delete);
        handlers.Add("POST", "/conversations/{conversation_id}/reply", _replies.Reply);
        handlers.Add("POST", "/conversations/{conversation_id}/parts", _management.Manage);
        handlers.Add("POST", "/conversations/{conversation_id}/run_assignment_rules", _management.RunAssignmentRules);
        handlers.Add("POST", "/conversations/{conversation_id}/customers", AttachContact);
        handlers.Add("DELETE", "/conversations/{conversation_id}/customers/{contact_id}", DetachContact);
        handlers.Add("POST", "/conversations/redact", Redact);
        handlers.Add("POST", "/conversations/{conversation_id}/convert", Convert);
    }

    private View Create(ApiCall call)
    {
        JObject request = call.Read();
        Record contact = _contacts.Find(request.Object("from")?.Text("id") ?? throw ApiErrors.Missing("from.id"));
        string body = request.Required("body");
        long createdAt = request.Integer("created_at") ?? workspace.Now;
        JObject source = new()
        {
            ["id"] = _store.NextMessageId(),
            ["body"] = body,
            ["subject"] = request["subject"],
            ["attachments"] = Parts.Attachments(request)
        };
        Record conversation = _store.Create(contact, People.Contact(contact), source, createdAt);
        return new View
        {
            ["type"] = "user_message",
            ["id"] = source["id"],
            ["created_at"] = createdAt,
            ["subject"] = source["subject"],
            ["body"] = body,
            ["message_type"] = "inapp",
            ["conversation_id"] = conversation.Id,
        };
    }

    private object Update(ApiCall call)
    {
        Record conversation = Find(call);
        JObject request = call.Read();
        DataAttributeRules.Check(workspace, "conversation", request.Object("custom_attributes"));
        if (request.Text("company_id") is { } companyId)
        {
            workspace.Get(Kinds.Company, companyId);
        }

        bool isReadNow = request.Flag("read") == true && conversation.Flag("read") != true;
        workspace.Change(conversation, request);
        if (isReadNow)
        {
            workspace.Notify("conversation.read", conversation, "conversation");
        }

        return Show(call, conversation);
    }

    private View Delete(ApiCall call)
    {
        Record conversation = Find(call);
        workspace.Remove(conversation);
        View deleted = new() { ["id"] = conversation.Id, ["object"] = "conversation", ["deleted"] = true };
        workspace.Notify("conversation.deleted", new View { ["type"] = "conversation", ["id"] = conversation.Id }, "conversation_deleted");
        return deleted;
    }

    private Record AttachContact(ApiCall call)
    {
        Record conversation = Find(call);
        if (call.Body.Text("admin_id") is { } adminId)
        {
            workspace.Get(Kinds.Admin, adminId);
        }

        JObject customer = call.Body.Object("customer") ?? throw ApiErrors.Missing("customer");
        Record contact = _contacts.FindNamed(customer, "intercom_user_id", "user_id")
            ?? throw ApiErrors.Missing("customer.intercom_user_id");
        if (Links.Add(workspace, conversation, "$contacts", contact.Id))
        {
            _store.AddPart(conversation, "participant_added", People.Admin(workspace.Owner), []);
            workspace.Notify("conversation.contact.attached", new View { ["conversation"] = conversation, ["contact"] = contact },
                "webhook_conversation_contact");
        }

        return conversation;
    }

    private Record DetachContact(ApiCall call)
    {
        Record conversation = Find(call);
        Record contact = _contacts.Find(call.Path("contact_id"));
        workspace.Get(Kinds.Admin, call.Read().Text("admin_id"));
        List<string> contacts = [.. Links.Ids(conversation, "$contacts")];
        if (!contacts.Contains(contact.Id, StringComparer.Ordinal))
        {
            throw Kinds.Contact.NotFound();
        }

        if (contacts.Count == 1)
        {
            throw new ApiError(422, "parameter_invalid", "The last contact of a conversation cannot be removed");
        }

        Links.Remove(workspace, conversation, "$contacts", contact.Id);
        _store.AddPart(conversation, "participant_removed", People.Admin(workspace.Owner), []);
        workspace.Notify("conversation.contact.detached", new View { ["conversation"] = conversation, ["contact"] = contact },
            "webhook_conversation_contact");
        return conversation;
    }

    private Record Redact(ApiCall call)
    {
        JObject request = call.Body;
        Record conversation = workspace.Get(Kinds.Conversation, request.Text("conversation_id"));
        JObject message = FindMessage(conversation, request)
            ?? throw ApiErrors.NotFound("conversation_part_or_message_not_found", "Conversation part or message not found");
        message["body"] = DeletedBody;
        message["attachments"] = new JArray();
        message["redacted"] = true;
        workspace.Touch(conversation);
        ActivityRecorder.Write(workspace, "conversation_part_deletion", $"A part of conversation {conversation.Id} was redacted", []);
        workspace.Notify("conversation_part.redacted", conversation, "conversation");
        return conversation;
    }

    private static JObject? FindMessage(Record conversation, JObject request) => request.Text("type") switch
    {
        "conversation_part" => Parts.Of(conversation).FirstOrDefault(part => part.Text("id") == request.Text("conversation_part_id")),
        "source" => conversation.Object("source") is { } source && source.Text("id") == request.Text("source_id") ? source : null,
        _ => throw ApiErrors.Invalid("type", "type must be one of conversation_part, source"),
    };

    private Record Convert(ApiCall call)
    {
        Record conversation = Find(call);
        JObject request = call.Read();
        if (workspace.All(Kinds.Ticket).FindBy("conversation", conversation.Id).Any())
        {
            throw ApiErrors.Invalid("conversation_id", "The conversation is a ticket already");
        }

        string? typeId = request.Text("ticket_type_id");
        if (workspace.TryFind(Kinds.TicketType, typeId, out Record? type) && type.Text("category") != TicketTypesArea.Customer)
        {
            throw ApiErrors.Invalid("ticket_type_id", "Ticket type is not a customer ticket type");
        }

        return _tickets.Convert(conversation, typeId, request.Object("attributes") ?? []);
    }

    private object Show(ApiCall call, Record conversation) =>
        call.Parameter("display_as") == "plaintext" ? PlainText.Of(workspace, conversation) : conversation;

    private Record Find(ApiCall call) => workspace.Get(Kinds.Conversation, call.Path("conversation_id"));
}
