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

namespace Intercom.Testing.Areas.Fin;

/// <summary>
/// Fin over the API: conversations that the application names, which have a conversation of the workspace beside them. Fin replies
/// before the response is sent, but not in it: its replies are events.
/// </summary>
internal sealed class FinArea(Workspace workspace) : IArea
{
    private static readonly string[] Ratings = ["terrible", "bad", "ok", "good", "amazing"];

    private readonly ConversationStore _conversations = new(workspace);
    private readonly FinUsers _users = new(workspace);
    private readonly FinAgent _agent = new(workspace);
    private readonly FinEvents _events = new(workspace);

    public void Register(HandlerTable handlers)
    {
        handlers.Add("POST", "/fin/start", Start);
        handlers.Add("POST", "/fin/reply", Reply);
        handlers.Add("POST", "/fin/csat", SubmitRating);
    }

    private View Start(ApiCall call)
    {
        JObject request = call.Read();
        string id = request.Required("conversation_id");
        if (_events.IsStarted(id))
        {
            throw ApiErrors.BadRequest("conversation_id has been started already");
        }

        FinMessage message = ReadMessage(id, request);
        (Record contact, JObject errors) = _users.FindOrAdd(message.UserId, request.Object("user")!);
        JObject source = new() { ["id"] = _conversations.NextMessageId(), ["body"] = message.Body };
        Record conversation = _conversations.Create(contact, People.Contact(contact), source, workspace.Now);
        workspace.Edit(conversation, data =>
        {
            data["ai_agent_participated"] = true;
            data["ai_agent"] = new JObject { ["source_type"] = "workflow", ["source_title"] = "Fin over the API" };
        });
        FinUsers.Add(errors, "conversation", SetAttributes(conversation, request.Object("conversation_metadata")?.Object("attributes")));
        _events.Start(id, conversation.Id);
        return Continue(message, conversation, errors);
    }

    private View Reply(ApiCall call)
    {
        JObject request = call.Read();
        string id = request.Required("conversation_id");
        Record conversation = FindStarted(id);
        FinMessage message = ReadMessage(id, request);
        (Record contact, JObject errors) = _users.FindOrAdd(message.UserId, request.Object("user")!);
        _conversations.AddPart(conversation, "comment", People.Contact(contact), new JObject { ["body"] = message.Body });
        return Continue(message, conversation, errors);
    }

    private View Continue(FinMessage message, Record conversation, JObject errors)
    {
        long turn = _events.BeginTurn(message.ConversationId);
        _agent.Handle(message, conversation);
        return new View
        {
            ["conversation_id"] = message.ConversationId,
            ["user_id"] = message.UserId,
            ["status"] = "thinking",
            ["created_at_ms"] = _events.Timestamp(),
            ["errors"] = errors.Count == 0 ? null : errors,
            ["sse_subscription_url"] = FinEventStream.CreateUrl(workspace, message.ConversationId, turn),
        };
    }

    private object SubmitRating(ApiCall call)
    {
        JObject request = call.Read();
        string id = request.Required("conversation_id");
        string key = request.Required("rating");
        int rating = Array.IndexOf(Ratings, key) + 1;
        if (rating == 0)
        {
            JObject errors = new() { ["errors"] = new JObject { ["rating"] = $"must be one of {string.Join(", ", Ratings)}" } };
            return new Reply { StatusCode = 422, Body = errors };
        }

        Record conversation = FindStarted(id);
        workspace.Edit(conversation, data =>
        {
            data["conversation_rating"] = new JObject
            {
                ["rating"] = rating,
                ["remark"] = request["remark"],
                ["created_at"] = workspace.Now,
                ["updated_at"] = workspace.Now,
                ["contact"] = new JObject { ["type"] = "contact", ["id"] = (string?)conversation.List("$contacts")?[0] },
                ["teammate"] = new JObject { ["type"] = "bot", ["id"] = People.Bot()["id"] },
            };
            JObject agent = data.Object("ai_agent") ?? [];
            agent["rating"] = rating;
            agent["rating_remark"] = request["remark"];
            agent["created_at"] = workspace.Now;
            agent["updated_at"] = workspace.Now;
            data["ai_agent"] = agent;
        });
        workspace.Notify("conversation.rating.added", conversation, "conversation");
        return new View { ["conversation_id"] = id, ["rating"] = key };
    }

    private JObject SetAttributes(Record conversation, JObject? attributes)
    {
        (JObject accepted, JObject rejected) = FinUsers.Validate(workspace, "conversation", attributes);
        if (accepted.Count > 0)
        {
            workspace.Edit(conversation, data => data["custom_attributes"] = (data.Object("custom_attributes") ?? []).Set(accepted));
        }

        return rejected;
    }

    private Record FindStarted(string id) => workspace.TryFind(Kinds.Conversation, _events.ConversationOf(id), out Record? conversation)
        ? conversation
        : throw ApiErrors.BadRequest("conversation_id has not been started");

    private static FinMessage ReadMessage(string conversationId, JObject request) => new(
        conversationId,
        request.Object("user")?.Text("id") is { Length: > 0 } id ? id : throw ApiErrors.Missing("user.id"),
        request.Object("message")?.Text("body") ?? throw ApiErrors.Missing("message.body"));
}
