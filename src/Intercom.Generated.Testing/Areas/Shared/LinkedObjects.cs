using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Shared;

/// <summary>Conversations and tickets that are linked to each other.</summary>
internal static class LinkedObjects
{
    private const string Member = "$linked";

    public static View Describe(Workspace workspace, Record record)
    {
        List<View> links = [.. (record.List(Member) ?? []).Cast<JObject>().Select(link => Describe(workspace, link)).OfType<View>()];
        return new View { ["type"] = "list", ["data"] = links, ["total_count"] = links.Count, ["has_more"] = false };
    }

    /// <summary>Links two resources with each other.</summary>
    public static void Link(Workspace workspace, Record one, string typeOfOne, Record other, string typeOfOther)
    {
        Add(workspace, one, typeOfOther, other.Id);
        Add(workspace, other, typeOfOne, one.Id);
    }

    private static void Add(Workspace workspace, Record record, string type, string id) => workspace.Edit(record, data =>
        data[Member] = new JArray((record.List(Member) ?? []).Append(new JObject { ["type"] = type, ["id"] = id })));

    private static View? Describe(Workspace workspace, JObject link)
    {
        bool isTicket = link.Text("type") == "ticket";
        return workspace.TryFind(isTicket ? Kinds.Ticket : Kinds.Conversation, link.Text("id"), out Record? target)
            ? new View { ["type"] = link["type"], ["id"] = target.Id, ["category"] = isTicket ? target.Data["category"] : null }
            : null;
    }
}
