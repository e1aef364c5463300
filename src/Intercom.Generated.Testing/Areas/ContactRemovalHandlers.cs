using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Routing;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>What takes contacts out of the lists: archiving, merging and deleting, and the way back from the first.</summary>
internal sealed class ContactRemovalHandlers(Workspace workspace) : IArea
{
    private readonly ContactDirectory _directory = new(workspace);

    public void Register(HandlerTable handlers)
    {
        handlers.Add("DELETE", "/contacts/{contact_id}", Delete);
        handlers.Add("POST", "/contacts/{contact_id}/archive", Archive);
        handlers.Add("POST", "/contacts/{contact_id}/unarchive", Unarchive);
        handlers.Add("POST", "/contacts/merge", Merge);
    }

    private JObject Delete(ApiCall call)
    {
        JObject contact = Find(call).Contact;
        workspace.Contacts.Remove(ContactDirectory.Id(contact));
        return Describe(contact, "deleted", isSo: true);
    }

    private JObject Archive(ApiCall call) => Describe(SetArchived(call, isArchived: true), "archived", isSo: true);

    private JObject Unarchive(ApiCall call) => Describe(SetArchived(call, isArchived: false), "archived", isSo: false);

    private JObject Merge(ApiCall call)
    {
        JObject request = call.Read();
        ContactRecord source = Find(request, "from");
        ContactRecord target = Find(request, "into");
        if (source.Contact.Text("role") != ContactDirectory.Lead || target.Contact.Text("role") != ContactDirectory.User)
        {
            throw ApiErrors.BadRequest("invalid_merge", "Only a lead can be merged, and only into a user");
        }

        // First what can be rejected, so that a merge that is rejected changes nothing.
        JObject merged = _directory.Change(target, ContactMerge.FillGaps(source.Contact, target.Contact));
        workspace.Contacts.Remove(ContactDirectory.Id(source.Contact));
        return merged;
    }

    private static JObject Describe(JObject contact, string member, bool isSo)
    {
        JObject description = contact.Pick("type", "id", "external_id");
        description[member] = isSo;
        return description;
    }

    private JObject SetArchived(ApiCall call, bool isArchived)
    {
        ContactRecord record = Find(call);
        return workspace.Contacts.Replace(ContactDirectory.Id(record.Contact), record with { IsArchived = isArchived }).Contact;
    }

    private ContactRecord Find(ApiCall call) => _directory.Find(call.Path("contact_id"));

    private ContactRecord Find(JObject request, string member) => _directory.Find(request.Text(member) ?? throw ApiErrors.Missing(member));
}
