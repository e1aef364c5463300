using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Conversations;

/// <summary>Figures about a conversation, computed from its parts.</summary>
internal static class ConversationFigures
{
    /// <summary>The admins that took part.</summary>
    public static IEnumerable<JObject> Teammates(Record conversation) => Parts.Of(conversation)
        .Select(part => part.Object("author"))
        .Where(author => author?.Text("type") == "admin")
        .Select(author => author!.Text("id"))
        .Distinct(StringComparer.Ordinal)
        .Select(id => new JObject { ["type"] = "admin", ["id"] = id });

    public static JObject Of(Record conversation)
    {
        long start = conversation.Integer("created_at") ?? 0;
        List<JObject> parts = [.. Parts.Of(conversation)];
        List<JObject> replies = [.. parts.Where(part => IsReply(part) && IsBy(part, "admin"))];
        List<JObject> ofContacts = [.. parts.Where(part => IsReply(part) && !IsBy(part, "admin"))];
        List<JObject> assignments = [.. parts.Where(part => part.Text("part_type") == "assignment")];
        List<JObject> closes = [.. parts.Where(part => part.Text("part_type") == "close")];
        return new JObject
        {
            ["type"] = "conversation_statistics",
            ["time_to_assignment"] = First(assignments) - start,
            ["time_to_admin_reply"] = First(replies) - start,
            ["time_to_first_close"] = First(closes) - start,
            ["time_to_last_close"] = Last(closes) - start,
            ["median_time_to_reply"] = Median(parts, start),
            ["first_contact_reply_at"] = conversation.Flag(ConversationStore.ByContact) == true ? start : First(ofContacts),
            ["first_assignment_at"] = First(assignments),
            ["first_admin_reply_at"] = First(replies),
            ["first_close_at"] = First(closes),
            ["last_assignment_at"] = Last(assignments),
            ["last_assignment_admin_reply_at"] = assignments.Count == 0
                ? null
                : First([.. replies.Where(reply => reply.Integer("created_at") >= Last(assignments))]),
            ["last_contact_reply_at"] = Last(ofContacts) ?? (conversation.Flag(ConversationStore.ByContact) == true ? start : null),
            ["last_admin_reply_at"] = Last(replies),
            ["last_close_at"] = Last(closes),
            ["last_closed_by_id"] = closes.Count == 0 ? null : closes[^1].Object("author")?["id"],
            ["count_reopens"] = parts.Count(part => part.Text("part_type") == "open"),
            ["count_assignments"] = assignments.Count,
            ["count_conversation_parts"] = parts.Count,
        };
    }

    private static bool IsReply(JObject part) => part.Text("part_type") is "comment" or "quick_reply";

    private static bool IsBy(JObject part, string type) => part.Object("author")?.Text("type") == type;

    private static long? First(List<JObject> parts) => parts.Count == 0 ? null : parts[0].Integer("created_at");

    private static long? Last(List<JObject> parts) => parts.Count == 0 ? null : parts[^1].Integer("created_at");

    // The times between what a contact wrote and the first reply of an admin after it.
    private static long? Median(List<JObject> parts, long start)
    {
        List<long> times = [];
        long? waiting = start;
        foreach (JObject part in parts.Where(IsReply))
        {
            long at = part.Integer("created_at") ?? start;
            if (IsBy(part, "admin") && waiting is { } since)
            {
                times.Add(at - since);
                waiting = null;
            }
            else if (!IsBy(part, "admin"))
            {
                waiting ??= at;
            }
        }

        times.Sort();
        return times.Count == 0 ? null : times[times.Count / 2];
    }
}
