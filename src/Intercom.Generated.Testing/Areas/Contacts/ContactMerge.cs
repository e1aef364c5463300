using Intercom.Testing.Areas.Shared;
using Intercom.Testing.Areas.Tags;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Contacts;

/// <summary>Merges a lead into a user: copies the values that the user lacks, and moves the history.</summary>
internal static class ContactMerge
{
    private const string CustomAttributes = "custom_attributes";

    private static readonly string[] Members = ["email", "phone", "name", "owner_id"];

    public static JObject FillGaps(Record lead, Record user)
    {
        JObject gaps = new(Members.Where(member => user.Text(member) is null).Select(member => new JProperty(member, lead.Data[member])));
        JObject own = user.Object(CustomAttributes) ?? [];
        List<JProperty> attributes = [.. (lead.Object(CustomAttributes) ?? []).Properties().Where(attribute => !own.Has(attribute.Name))];
        if (attributes.Count > 0)
        {
            gaps[CustomAttributes] = new JObject(attributes);
        }

        return gaps;
    }

    /// <summary>Moves tags, companies, notes, conversations, tickets and events.</summary>
    public static void MoveHistory(Workspace workspace, Record lead, Record user)
    {
        foreach (Record tag in Tagging.Find(workspace, lead))
        {
            Tagging.Apply(workspace, user, tag, adminId: null);
        }

        foreach (string company in Links.Ids(lead, Links.Companies))
        {
            Links.Add(workspace, user, Links.Companies, company);
        }

        foreach (ResourceKind kind in Kinds.OfContacts)
        {
            foreach (Record record in workspace.All(kind).FindBy("contact", lead.Id).ToList())
            {
                workspace.Edit(record, data => ReplaceId(data, lead.Id, user.Id));
            }
        }
    }

    private static void ReplaceId(JObject data, string from, string to)
    {
        if (data.Text("$contact") == from)
        {
            data["$contact"] = to;
        }

        if (data.List("$contacts") is { } list)
        {
            data["$contacts"] = new JArray(list.Select(id => (string)id! == from ? to : (string)id!).Distinct(StringComparer.Ordinal));
        }
    }
}
