using System.Globalization;
using Intercom.Testing.Json;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Fin;

/// <summary>
/// The conversations with Fin that were started, and their events. A turn is a message of the user and the reaction of Fin to it.
/// </summary>
internal sealed class FinEvents(Workspace workspace)
{
    private const string Conversation = "conversation";
    private const string Turn = "turn";
    private const string Events = "events";

    private JObject Started => workspace.State.Setting("fin_conversations");

    public bool IsStarted(string id) => Started.Has(id);

    /// <summary>The identifier of the conversation of the workspace; null if there is none.</summary>
    public string? ConversationOf(string id) => Started.Object(id)?.Text(Conversation);

    public void Start(string id, string conversationId) =>
        Started[id] = new JObject { [Conversation] = conversationId, [Turn] = 0, [Events] = new JArray() };

    /// <summary>Begins the next turn.</summary>
    /// <returns>The number of the turn, starting at 1.</returns>
    public long BeginTurn(string id)
    {
        JObject started = Started.Object(id)!;
        long turn = started.Integer(Turn)!.Value + 1;
        started[Turn] = turn;
        return turn;
    }

    /// <summary>Adds an event to the current turn, and notifies of it.</summary>
    public void Add(string name, FinMessage message, JObject members)
    {
        JObject started = Started.Object(message.ConversationId)!;
        JObject added = new JObject
        {
            ["event_name"] = name,
            ["conversation_id"] = message.ConversationId,
            ["user_id"] = message.UserId,
        }.Set(members);
        added["created_at_ms"] = Timestamp();
        started.List(Events)!.Add(new JObject { [Turn] = started[Turn], ["event"] = added });
        workspace.OnFinEvent?.Invoke(added);
    }

    /// <summary>The events of a turn.</summary>
    public IReadOnlyList<JObject> Of(string id, long turn) =>
        [.. (Started.Object(id)?.List(Events) ?? []).OfType<JObject>()
            .Where(entry => entry.Integer(Turn) == turn)
            .Select(entry => entry.Object("event")!)];

    /// <summary>The current time as events contain it.</summary>
    public string Timestamp() => workspace.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
