using System.Globalization;
using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Conversations;

/// <summary>Creates conversations, and changes their state.</summary>
internal sealed class ConversationStore(Workspace workspace)
{
    public const string Open = "open";
    public const string Closed = "closed";
    public const string Snoozed = "snoozed";

    /// <summary>The member of conversations that a contact began.</summary>
    public const string ByContact = "$by_contact";

    public string NextMessageId() => workspace.State.Next("messages", 403_918_001).ToString(CultureInfo.InvariantCulture);

    /// <summary>Creates a conversation from its first message.</summary>
    /// <param name="contact">The contact that it is with.</param>
    /// <param name="author">The author of the message.</param>
    /// <param name="source">The message: its identifier, body, subject and attachments, and how it was delivered.</param>
    /// <param name="createdAt">The time of the message.</param>
    public Record Create(Record contact, JObject author, JObject source, long createdAt)
    {
        bool isByContact = author.Text("type") is "user" or "lead";
        source["type"] ??= "conversation";
        source["delivered_as"] ??= isByContact ? "customer_initiated" : "admin_initiated";
        source["author"] = author;
        Record conversation = workspace.Add(Kinds.Conversation, new JObject
        {
            ["created_at"] = createdAt,
            ["source"] = source,
            ["open"] = true,
            ["state"] = Open,
            ["priority"] = "not_priority",
            ["waiting_since"] = isByContact ? createdAt : null,
            ["$contacts"] = new JArray(contact.Id),
            [ByContact] = isByContact,
        });
        workspace.Notify(isByContact ? "conversation.user.created" : "conversation.admin.single.created", conversation, "conversation");
        return conversation;
    }

    public void SetState(Record conversation, string state, long? snoozedUntil = null) => workspace.Edit(conversation, data =>
    {
        data["state"] = state;
        data["open"] = state == Open;
        if (snoozedUntil is null)
        {
            data.Remove("snoozed_until");
        }
        else
        {
            data["snoozed_until"] = snoozedUntil;
        }
    });

    /// <summary>Adds a part, which shows the state of the conversation after it.</summary>
    public JObject AddPart(Record conversation, string type, JObject author, JObject members)
    {
        JObject part = Parts.Add(workspace, conversation, type, author, members);
        part["state"] = conversation.Text("state");
        part["notified_at"] = part["created_at"];
        return part;
    }

    /// <summary>Opens the conversations whose snooze has ended.</summary>
    public void EndSnoozes()
    {
        RecordStore conversations = workspace.All(Kinds.Conversation);
        if (conversations.CountBy("snoozed", "true") == 0)
        {
            return;
        }

        foreach (Record conversation in conversations.FindBy("snoozed", "true").Where(snoozed =>
            snoozed.Integer("snoozed_until") <= workspace.Now).ToList())
        {
            long until = conversation.Integer("snoozed_until") ?? workspace.Now;
            SetState(conversation, Open);
            AddPart(conversation, "timer_unsnooze", People.Bot(), new JObject { ["created_at"] = until });
            workspace.Notify("conversation.admin.unsnoozed", conversation, "conversation");
        }
    }
}
