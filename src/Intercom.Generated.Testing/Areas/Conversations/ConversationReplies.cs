using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Conversations;

/// <summary>Replies to conversations, by admins and by contacts.</summary>
internal sealed class ConversationReplies(Workspace workspace)
{
    private readonly ConversationStore _store = new(workspace);
    private readonly ContactDirectory _contacts = new(workspace);

    public Record Reply(ApiCall call) => call.Body.Text("type") switch
    {
        "admin" => ReplyAsAdmin(call),
        "user" => ReplyAsContact(call),
        _ => throw ApiErrors.Invalid("type", "type must be one of admin, user"),
    };

    private Record ReplyAsAdmin(ApiCall call)
    {
        JObject request = call.Read();
        Record admin = workspace.Get(Kinds.Admin, request.Text("admin_id"));
        Record conversation = call.Path("conversation_id") == "last" ? FindLast(FindContact(request)) : Find(call);
        string type = request.Text("message_type") ?? "comment";
        if (type == "quick_reply" && request.List("reply_options") is not { Count: > 0 })
        {
            throw ApiErrors.Missing("reply_options");
        }

        JObject content = Content(request, isBodyRequired: type != "quick_reply");
        if (request.List("reply_options") is { } options)
        {
            content["metadata"] = new JObject { ["quick_reply_options"] = options };
        }

        if (type != "note")
        {
            workspace.Edit(conversation, data => data.Remove("waiting_since"));
        }

        _store.AddPart(conversation, type, People.Admin(admin), content);
        workspace.Notify(type == "note" ? "conversation.admin.noted" : "conversation.admin.replied", conversation, "conversation");
        return conversation;
    }

    private Record ReplyAsContact(ApiCall call)
    {
        JObject request = call.Read();
        Record contact = FindContact(request);
        Record conversation = call.Path("conversation_id") == "last" ? FindLast(contact) : Find(call);
        if (!(conversation.List("$contacts") ?? []).Any(id => (string?)id == contact.Id))
        {
            throw ApiErrors.NotFound("The contact is not part of the conversation");
        }

        JObject content = Content(request, isBodyRequired: true);
        bool isReopened = conversation.Text("state") != ConversationStore.Open;
        _store.SetState(conversation, ConversationStore.Open);
        workspace.Edit(conversation, data =>
        {
            data["waiting_since"] = data["waiting_since"] ?? content["created_at"];
            data["first_contact_reply"] ??= new JObject { ["type"] = "conversation", ["created_at"] = content["created_at"] };
            data["read"] = false;
        });
        _store.AddPart(conversation, isReopened ? "open" : "comment", People.Contact(contact), content);
        workspace.Edit(contact, data => data["last_replied_at"] = content["created_at"]);
        workspace.Notify("conversation.user.replied", conversation, "conversation");
        return conversation;
    }

    private JObject Content(JObject request, bool isBodyRequired)
    {
        bool hasAttachments = request.List("attachment_urls") is { Count: > 0 } || request.List("attachment_files") is { Count: > 0 };
        return Parts.Content(workspace, request, isBodyRequired && !hasAttachments ? request.Required("body") : request.Text("body"));
    }

    private Record FindContact(JObject request) => _contacts.FindNamed(request, "intercom_user_id", "user_id")
        ?? throw ApiErrors.Missing("intercom_user_id or user_id or email");

    private Record FindLast(Record contact) =>
        workspace.All(Kinds.Conversation).FindBy("contact", contact.Id).LastOrDefault() ?? throw Kinds.Conversation.NotFound();

    private Record Find(ApiCall call) => workspace.Get(Kinds.Conversation, call.Path("conversation_id"));
}
