using System.Globalization;
using Intercom.Testing.Areas.Conversations;
using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Fin;

/// <summary>Performs the reaction of Fin to a message: the one of the test, or else the one from the knowledge of the workspace.</summary>
internal sealed class FinAgent(Workspace workspace)
{
    private const string StatusUpdated = "fin_status_updated";
    private const string AwaitingUserReply = "awaiting_user_reply";

    private readonly ConversationStore _conversations = new(workspace);
    private readonly FinKnowledge _knowledge = new(workspace);
    private readonly FinEvents _events = new(workspace);

    // Newer versions of the API end a turn with an event of its own.
    private readonly bool _hasEventOfWaiting = workspace.Description.ResponseShape("fin_agent_status_updated_event")
        ?.Member("status")?.Choices.Contains(AwaitingUserReply, StringComparer.Ordinal) == true;

    public void Handle(FinMessage message, Record conversation)
    {
        Record? article = null;
        FinAnswer answer = workspace.OnFinMessage?.Invoke(message) ?? _knowledge.Decide(message.Body, out article);
        if (answer.Body is not null)
        {
            Reply(message, conversation, answer.Body, article);
        }
        else
        {
            Finish(message, conversation, answer);
        }
    }

    /// <summary>Adds a reply to a conversation.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="body">The text of the reply.</param>
    /// <param name="article">The article that the reply is from; null for none.</param>
    /// <returns>The part.</returns>
    public JObject AddReply(Record conversation, string body, Record? article)
    {
        JObject part = _conversations.AddPart(conversation, "comment", People.Fin(), new JObject { ["body"] = body });
        ChangeAgent(conversation, agent =>
        {
            agent["source_type"] ??= "profile";
            agent["last_answer_type"] = article is null ? "custom_answer" : "ai_answer";
            agent["content_sources"] = Sources(article);
        });
        workspace.Notify("conversation.operator.replied", conversation, "conversation");
        return part;
    }

    private void Reply(FinMessage message, Record conversation, string body, Record? article)
    {
        JObject part = AddReply(conversation, body, article);
        JObject reply = new() { ["id"] = part["id"], ["author"] = "fin", ["body"] = body, ["timestamp_ms"] = _events.Timestamp() };
        _events.Add("fin_replied", message, new JObject { ["message"] = reply, ["status"] = AwaitingUserReply });
        if (_hasEventOfWaiting)
        {
            _events.Add(StatusUpdated, message, new JObject { ["status"] = AwaitingUserReply });
        }
    }

    // The application is in control again when the involvement is complete.
    private void Finish(FinMessage message, Record conversation, FinAnswer answer)
    {
        bool isResolved = answer.Status == "resolved";
        ChangeAgent(conversation, agent => agent["resolution_state"] = isResolved ? "confirmed_resolution" : "routed_to_team");
        JObject members = new() { ["status"] = answer.Status };
        if (answer.Reason is not null)
        {
            members["reason"] = answer.Reason;
        }

        _events.Add(StatusUpdated, message, members);
        _events.Add(StatusUpdated, message, new JObject { ["status"] = "complete" });
    }

    private void ChangeAgent(Record conversation, Action<JObject> change) => workspace.Edit(conversation, data =>
    {
        JObject agent = data.Object("ai_agent") ?? [];
        change(agent);
        data["ai_agent"] = agent;
        data["ai_agent_participated"] = true;
    });

    private static JObject Sources(Record? article)
    {
        JArray sources = article is null
            ? []
            : new JArray(new JObject
            {
                ["content_type"] = "article",
                ["url"] = string.Create(CultureInfo.InvariantCulture, $"https://app.intercom.test/articles/{article.Id}"),
                ["title"] = article["title"],
                ["locale"] = "en",
            });
        return new JObject { ["type"] = "content_source.list", ["total_count"] = sources.Count, ["content_sources"] = sources };
    }
}
