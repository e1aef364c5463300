using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Areas.Conversations;
using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Areas.Tags;
using Intercom.Testing.Json;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>The fields that conversations can be searched by.</summary>
internal static class ConversationFields
{
    private const string Statistics = "statistics.";
    private const string Operation = "POST /conversations/search";

    public static SearchFields Of(Workspace workspace)
    {
        Dictionary<string, SearchPlace> places = new(StringComparer.Ordinal)
        {
            ["contact_ids"] = (conversation, _) => conversation.Data["$contacts"],
            ["teammate_ids"] = (conversation, _) => new JArray(ConversationFigures.Teammates(conversation).Select(admin => admin["id"])),
            ["tag_ids"] = (conversation, _) => new JArray(Tagging.Ids(conversation)),
            ["channel_initiated"] = (conversation, _) => conversation.Object("source")?["type"],
            ["read"] = (conversation, _) => conversation.Flag("read") ?? false,
            ["source.body"] = (conversation, _) => Words(conversation.Object("source")?.Text("body")),
            ["ai_agent_participated"] = (conversation, _) => conversation.Flag("ai_agent_participated") ?? false,
        };
        foreach (string name in workspace.Description.Searches.Names(Operation).Where(name =>
            name.StartsWith(Statistics, StringComparison.Ordinal)))
        {
            places[name] = (conversation, field) => ConversationFigures.Of(conversation)[field[Statistics.Length..]];
        }

        return workspace.Description.Searches.Fields(Operation, places, new Dictionary<string, SearchIndex>(StringComparer.Ordinal)
        {
            ["tag_ids"] = (conversations, id) => conversations.FindBy(Tagging.Index.Name, id),
            ["contact_ids"] = (conversations, id) => conversations.FindBy(ContactIndexes.Many.Name, id),
        });
    }

    // A body is found by the whole of it, and by each word.
    private static JArray Words(string? body) => body is null
        ? []
        : new JArray(body.Split([' ', '<', '>', '.', ',', '!', '?', '\n'],
            StringSplitOptions.RemoveEmptyEntries).Append(body).Distinct(StringComparer.OrdinalIgnoreCase));
}
