using Intercom.Testing.Areas.Segments;
using Intercom.Testing.Areas.Tags;
using Intercom.Testing.Resources;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Search;

/// <summary>The fields that contacts can be searched by.</summary>
internal static class ContactFields
{
    public static SearchFields Of(Workspace workspace) => workspace.Description.Searches.Fields(
        "POST /contacts/search",
        new Dictionary<string, SearchPlace>(StringComparer.Ordinal)
        {
            ["tag_id"] = (contact, _) => new JArray(Tagging.Ids(contact)),
            ["segment_id"] = (contact, _) => new JArray(SegmentRules.Of(workspace, contact).Select(segment => segment.Id)),
            ["email_domain"] = (contact, _) => contact.Text("email")?.Split('@')[^1],
            ["avatar"] = (contact, _) => contact.Object("avatar")?["image_url"],
            ["has_hard_bounced"] = (contact, name) => contact.Flag(name) ?? false,
            ["marked_email_as_spam"] = (contact, name) => contact.Flag(name) ?? false,
            ["unsubscribed_from_emails"] = (contact, name) => contact.Flag(name) ?? false,
        },
        new Dictionary<string, SearchIndex>(StringComparer.Ordinal)
        {
            ["tag_id"] = (contacts, id) => contacts.FindBy(Tagging.Index.Name, id),
            ["segment_id"] = (_, id) => workspace.TryFind(Kinds.Segment, id, out Record? segment) ? Members(workspace, segment) : [],
        });

    private static IReadOnlyCollection<Record> Members(Workspace workspace, Record segment) =>
        SegmentRules.KindOf(segment) == Kinds.Contact ? SegmentRules.Members(workspace, segment) : [];
}
