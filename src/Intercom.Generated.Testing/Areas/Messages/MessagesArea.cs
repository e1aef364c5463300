using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Areas.Conversations;
using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Messages;

/// <summary>Messages of admins to contacts. A message starts a conversation if the request requires it.</summary>
internal sealed class MessagesArea(Workspace workspace) : IArea
{
    private const string Email = "email";

    private readonly ConversationStore _conversations = new(workspace);
    private readonly ContactDirectory _contacts = new(workspace);

    public void Register(HandlerTable handlers) => handlers.Add("POST", "/messages", Create);

    private View Create(ApiCall call)
    {
        JObject request = call.Body;
        string body = request.Text("body") is { Length: > 0 } text ? text : throw ApiErrors.Invalid("body", "No body supplied for message");
        string type = request.Text("message_type") ?? "inapp";
        if (type == Email && string.IsNullOrEmpty(request.Text("subject")))
        {
            throw new ApiError(422, "parameter_not_found", "No subject supplied for email message") { Field = "subject" };
        }

        Record admin = workspace.Get(Kinds.Admin, request.Object("from")?.Text("id"));
        List<Record> recipients = [.. Recipients(request["to"])];
        long createdAt = request.Integer("created_at") ?? workspace.Now;
        JObject message = new() { ["id"] = _conversations.NextMessageId(), ["body"] = body, ["subject"] = request["subject"] };
        Record? conversation = null;
        foreach (Record recipient in recipients)
        {
            conversation = Send(request, recipient, admin, message, type, createdAt) ?? conversation;
        }

        return new View
        {
            ["type"] = "admin_message",
            ["id"] = message["id"],
            ["created_at"] = createdAt,
            ["subject"] = message["subject"],
            ["body"] = body,
            ["message_type"] = type,
            ["owner"] = admin,
            ["conversation_id"] = conversation?.Id ?? (object)Absent.Member,
        };
    }

    private Record? Send(JObject request, Record recipient, Record admin, JObject message, string type, long createdAt)
    {
        workspace.Add(Kinds.Message, new JObject
        {
            ["body"] = message["body"],
            ["subject"] = message["subject"],
            ["message_type"] = type,
            ["created_at"] = createdAt,
            ["$contact"] = recipient.Id,
            ["$message"] = message["id"],
        });
        workspace.Edit(recipient, data => data["last_contacted_at"] = createdAt);
        if (request.Flag("create_conversation_without_contact_reply") != true)
        {
            return null;
        }

        JObject source = (JObject)message.DeepClone();
        source["type"] = type == Email ? Email : "conversation";
        return _conversations.Create(recipient, People.Admin(admin), source, createdAt);
    }

    private IEnumerable<Record> Recipients(JToken? to)
    {
        IEnumerable<JObject> named = to is JArray list ? list.OfType<JObject>() : [to as JObject ?? throw ApiErrors.Missing("to")];
        return named.Select(recipient => _contacts.FindNamed(recipient, "id", "user_id") ?? throw ApiErrors.Missing("to.id"));
    }
}
