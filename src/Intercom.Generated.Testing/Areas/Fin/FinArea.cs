using System.Globalization;
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

/// <summary>Fin over the API: conversations that the application names, which have a conversation of the workspace beside them.</summary>
internal sealed class FinArea(Workspace workspace) : IArea
{
    private static readonly string[] Ratings = ["terrible", "bad", "ok", "good", "amazing"];

    private readonly ConversationStore _conversations = new(workspace);
    private readonly ContactDirectory _contacts = new(workspace);

    public void Register(HandlerTable handlers)
    {
        handlers.Add("POST", "/fin/start", Start);
        handlers.Add("POST", "/fin/reply", Reply);
        handlers.Add("POST", "/fin/csat", SubmitRating);
    }

    private JObject Started => workspace.State.Setting("fin_conversations");

    private View Start(ApiCall call)
    {
        JObject request = call.Read();
        string id = request.Required("conversation_id");
        if (Started.Has(id))
        {
            throw ApiErrors.BadRequest("conversation_id has been started already");
        }

        string userId = UserId(request);
        string body = Body(request);
        Record contact = FindOrAdd(userId, request.Object("user")!);
        JObject source = new() { ["id"] = _conversations.NextMessageId(), ["body"] = body };
        Record conversation = _conversations.Create(contact, People.Contact(contact), source, workspace.Now);
        workspace.Edit(conversation, data =>
        {
            data["ai_agent_participated"] = true;
            data["ai_agent"] = new JObject
            {
                ["source_type"] = "workflow",
                ["source_title"] = "Fin over the API",
                ["created_at"] = workspace.Now,
                ["updated_at"] = workspace.Now
            };
        });
        Started[id] = conversation.Id;
        return Describe(id, userId);
    }

    private View Reply(ApiCall call)
    {
        JObject request = call.Read();
        string id = request.Required("conversation_id");
        Record conversation = FindStarted(id);
        string userId = UserId(request);
        Record contact = FindOrAdd(userId, request.Object("user")!);
        _conversations.AddPart(conversation, "comment", People.Contact(contact), new JObject { ["body"] = Body(request) });
        return Describe(id, userId);
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
            data["ai_agent"] = agent;
        });
        workspace.Notify("conversation.rating.added", conversation, "conversation");
        return new View { ["conversation_id"] = id, ["rating"] = key };
    }

    private View Describe(string id, string userId) => new()
    {
        ["conversation_id"] = id,
        ["user_id"] = userId,
        ["status"] = "thinking",
        ["created_at_ms"] = workspace.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        ["sse_subscription_url"] = $"{workspace.Address}/_files/fin/{Uri.EscapeDataString(id)}",
    };

    private Record FindStarted(string id) => workspace.TryFind(Kinds.Conversation, Started.Text(id), out Record? conversation)
        ? conversation
        : throw ApiErrors.BadRequest("conversation_id has not been started");

    private Record FindOrAdd(string userId, JObject user)
    {
        if (_contacts.TryFindByExternalId(userId) is { } contact)
        {
            return contact;
        }

        JObject members = user.Pick("name", "email");
        members["external_id"] = userId;
        return _contacts.Add(members);
    }

    private static string UserId(JObject request) =>
        request.Object("user")?.Text("id") is { Length: > 0 } id ? id : throw ApiErrors.Missing("user.id");

    private static string Body(JObject request) => request.Object("message")?.Text("body") ?? throw ApiErrors.Missing("message.body");
}
