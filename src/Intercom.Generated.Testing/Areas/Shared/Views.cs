using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Shared;

/// <summary>Objects of responses that conversations and tickets share.</summary>
internal static class Views
{
    /// <summary>The contacts of a resource; one that was deleted is an identifier only.</summary>
    public static View Contacts(Workspace workspace, Record record) => new()
    {
        ["type"] = "contact.list",
        ["contacts"] = (record.List("$contacts") ?? []).Select(id =>
            (string)id!).Select(id => workspace.TryFind(Kinds.Contact, id, out Record? contact)
            ? People.Reference(contact)
            : new View { ["type"] = "contact", ["id"] = id }),
    };

    public static View Parts(string type, string member, IReadOnlyCollection<JObject> parts) =>
        new() { ["type"] = $"{type}.list", [member] = parts, ["total_count"] = parts.Count };
}
