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

namespace Intercom.Testing.Areas.CustomChannels;

/// <summary>
/// Events of custom channels: conversations and contacts that the channel names. An event that comes again changes nothing.
/// </summary>
internal sealed class CustomChannelsArea(Workspace workspace) : IArea
{
    private const string Path = "/custom_channel_events/";

    private readonly ConversationStore _conversations = new(workspace);
    private readonly ContactDirectory _contacts = new(workspace);

    public void Register(HandlerTable handlers)
    {
        handlers.Add("POST", $"{Path}notify_new_conversation", call => Handle(call, (_, _, _) => { }));
        handlers.Add("POST", $"{Path}notify_new_message", call => Handle(call, AddMessage));
        handlers.Add("POST", $"{Path}notify_quick_reply_selected", call => Handle(call, AddQuickReply));
        handlers.Add("POST", $"{Path}notify_attribute_collected", call => Handle(call, AddAttribute));
    }

    private View Handle(ApiCall call, Action<Record, Record, JObject> change)
    {
        JObject request = call.Read();
        string eventId = request.Required("event_id");
        string externalId = request.Required("external_conversation_id");
        JObject channel = workspace.State.Setting("custom_channel");
        Record contact = FindOrAdd(request.Object("contact") ?? throw ApiErrors.Missing("contact"));
        Record conversation = FindOrAdd(channel, externalId, contact);
        if (!channel.Has($"event/{eventId}"))
        {
            change(conversation, contact, request);
            channel[$"event/{eventId}"] = true;
        }

        return new View
        {
            ["external_conversation_id"] = externalId,
            ["conversation_id"] = conversation.Id,
            ["external_contact_id"] = contact.Text("external_id"),
            ["contact_id"] = contact.Id,
        };
    }

    private void AddMessage(Record conversation, Record contact, JObject request) =>
        _conversations.AddPart(conversation, "comment", People.Contact(contact), new JObject { ["body"] = request.Required("body") });

    private void AddQuickReply(Record conversation, Record contact, JObject request) => _conversations.AddPart(
        conversation,
        "quick_reply",
        People.Contact(contact),
        new JObject { ["metadata"] = new JObject { ["quick_reply_uuid"] = request.Required("quick_reply_option_id") } });

    private void AddAttribute(Record conversation, Record contact, JObject request)
    {
        JObject attribute = request.Object("attribute") ?? throw ApiErrors.Missing("attribute");
        workspace.Edit(conversation, data =>
        {
            JObject attributes = data.Object("custom_attributes") ?? [];
            attributes[attribute.Required("id")] = attribute["value"];
            data["custom_attributes"] = attributes;
        });
    }

    private Record FindOrAdd(JObject channel, string externalId, Record contact)
    {
        if (workspace.TryFind(Kinds.Conversation, channel.Text($"conversation/{externalId}"), out Record? existing))
        {
            return existing;
        }

        JObject source = new() { ["id"] = _conversations.NextMessageId(), ["body"] = string.Empty };
        Record conversation = _conversations.Create(contact, People.Contact(contact), source, workspace.Now);
        channel[$"conversation/{externalId}"] = conversation.Id;
        return conversation;
    }

    private Record FindOrAdd(JObject named)
    {
        string externalId = named.Required("external_id");
        if (_contacts.TryFindByExternalId(externalId) is { } contact)
        {
            return contact;
        }

        JObject members = named.Pick("external_id", "name", "email");
        members["role"] = named.Text("type");
        return _contacts.Add(members);
    }
}
