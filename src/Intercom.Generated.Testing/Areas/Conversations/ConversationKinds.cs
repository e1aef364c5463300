using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Areas.Tags;
using Intercom.Testing.Errors;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;

namespace Intercom.Testing.Areas.Conversations;

/// <summary>The kinds of resources of conversations.</summary>
internal static class ConversationKinds
{
    private const int MaxPartsOfConversation = 500;

    public static ResourceKind Conversation { get; } = new("conversations")
    {
        NotFound = () => ApiErrors.NotFound("conversation_not_found", "Conversation not found"),
        Indexes = [ContactIndexes.Many, Tagging.Index,
            new RecordIndex("snoozed", conversation => conversation.Data.ContainsKey("snoozed_until") ? ["true"] : [])],
        Computed = new Dictionary<string, ComputedMember>(StringComparer.Ordinal)
        {
            ["contacts"] = (workspace, conversation) => Views.Contacts(workspace, conversation),
            ["tags"] = (workspace, conversation) => Tagging.List(Tagging.Describe(workspace, conversation)),
            ["teammates"] = (_, conversation) =>
                new View { ["type"] = "admin.list", ["admins"] = ConversationFigures.Teammates(conversation) },
            ["linked_objects"] = (workspace, conversation) => LinkedObjects.Describe(workspace, conversation),
            ["statistics"] = (_, conversation) => ConversationFigures.Of(conversation),
            ["conversation_parts"] = (_, conversation) =>
                Views.Parts("conversation_part", "conversation_parts", [.. Parts.Of(conversation).TakeLast(MaxPartsOfConversation)]),
        },
    };
}
