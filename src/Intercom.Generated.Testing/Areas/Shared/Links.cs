using Intercom.Testing.Resources;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Shared;

/// <summary>Links from a resource to others, kept by their identifiers in a member that no response shows.</summary>
internal static class Links
{
    public const string Companies = "$companies";
    public const string OptedIn = "$opted_in";
    public const string OptedOut = "$opted_out";

    public static IEnumerable<string> Ids(Record record, string member) =>
        record.Data[member] is JArray list ? list.Select(id => id.ToString()) : [];

    /// <summary>Gets the linked resources that still exist.</summary>
    public static List<Record> Find(Workspace workspace, Record record, string member, ResourceKind kind)
    {
        List<Record> found = [];
        foreach (string id in Ids(record, member))
        {
            if (workspace.TryFind(kind, id, out Record? target))
            {
                found.Add(target);
            }
        }

        return found;
    }

    /// <summary>Adds a link.</summary>
    /// <returns>Whether it is new.</returns>
    public static bool Add(Workspace workspace, Record record, string member, string id)
    {
        if (Ids(record, member).Contains(id, StringComparer.Ordinal))
        {
            return false;
        }

        workspace.Edit(record, data => data[member] = new JArray(Ids(record, member).Append(id)));
        return true;
    }

    /// <summary>Removes a link.</summary>
    /// <returns>Whether it was there.</returns>
    public static bool Remove(Workspace workspace, Record record, string member, string id)
    {
        List<string> ids = [.. Ids(record, member)];
        if (!ids.Remove(id))
        {
            return false;
        }

        workspace.Edit(record, data => data[member] = ids.Count == 0 ? null : new JArray(ids));
        return true;
    }
}
