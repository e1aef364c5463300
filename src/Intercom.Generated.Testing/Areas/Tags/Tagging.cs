using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Tags;

/// <summary>The tags of a resource, with who applied them and when.</summary>
internal static class Tagging
{
    private const string Member = "$tags";

    /// <summary>The index of resources by the identifiers of their tags.</summary>
    public static RecordIndex Index { get; } = new("tag", Ids);

    public static IEnumerable<string> Ids(Record record) => Entries(record).Select(entry => (string)entry["id"]!);

    public static IReadOnlyList<Record> Find(Workspace workspace, Record record) =>
        [.. Ids(record).Select(id => workspace.TryFind(Kinds.Tag, id, out Record? tag) ? tag : null).OfType<Record>()];

    /// <summary>Describes the tags of a resource, with who applied them and when.</summary>
    public static IEnumerable<View> Describe(Workspace workspace, Record record) => Entries(record)
        .Where(entry => workspace.TryFind(Kinds.Tag, (string)entry["id"]!, out _))
        .Select(entry => Describe(workspace.Get(Kinds.Tag, (string)entry["id"]!), entry));

    /// <summary>Creates the member with the tags of a resource.</summary>
    public static View List(IEnumerable<object> tags) => new() { ["type"] = "tag.list", ["tags"] = tags };

    public static View Apply(Workspace workspace, Record record, Record tag, string? adminId)
    {
        JObject? entry = Entries(record).FirstOrDefault(entry => (string)entry["id"]! == tag.Id);
        if (entry is null)
        {
            entry = new JObject { ["id"] = tag.Id, ["at"] = workspace.Now, ["by"] = adminId ?? workspace.Owner.Id };
            workspace.Edit(record, data => data[Member] = new JArray(Entries(record).Append(entry)));
            workspace.Touch(record);
        }

        return Describe(tag, entry);
    }

    /// <summary>Removes a tag.</summary>
    /// <returns>Whether the resource had it.</returns>
    public static bool Remove(Workspace workspace, Record record, string tagId)
    {
        List<JObject> rest = [.. Entries(record).Where(entry => (string)entry["id"]! != tagId)];
        if (rest.Count == Entries(record).Count())
        {
            return false;
        }

        workspace.Edit(record, data => data[Member] = rest.Count == 0 ? null : new JArray(rest));
        workspace.Touch(record);
        return true;
    }

    private static View Describe(Record tag, JObject entry) => new()
    {
        ["type"] = "tag",
        ["id"] = tag.Id,
        ["name"] = tag.Data["name"],
        ["applied_at"] = entry["at"],
        ["applied_by"] = new View { ["type"] = "admin", ["id"] = entry["by"] },
    };

    private static IEnumerable<JObject> Entries(Record record) => (record.Data[Member] as JArray ?? []).Cast<JObject>();
}
