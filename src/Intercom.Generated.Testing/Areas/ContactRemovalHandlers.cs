using Intercom.Testing.Errors;
using Intercom.Testing.Routing;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas;

/// <summary>What takes contacts out of the lists: archiving, merging and deleting, and the way back from the first.</summary>
internal sealed class ContactRemovalHandlers(Workspace workspace) : IArea
{
    private readonly ContactDirectory _directory = new(workspace);

    public void Register(HandlerTable handlers)
    {
        handlers.Add("Contacts_Delete", Delete);
        handlers.Add("Contacts_Archive", Archive);
        handlers.Add("Contacts_Unarchive", Unarchive);
        handlers.Add("Contacts_Merge", Merge);
    }

    private ContactDeleted Delete(ApiCall call)
    {
        Contact contact = Find(call).Contact;
        workspace.Contacts.Remove(contact.Id!);
        return new ContactDeleted { Type = "contact", Id = contact.Id, ExternalId = contact.ExternalId, Deleted = true };
    }

    private ContactArchived Archive(ApiCall call)
    {
        Contact contact = SetArchived(call, isArchived: true);
        return new ContactArchived { Type = "contact", Id = contact.Id, ExternalId = contact.ExternalId, Archived = true };
    }

    private ContactUnarchived Unarchive(ApiCall call)
    {
        Contact contact = SetArchived(call, isArchived: false);
        return new ContactUnarchived { Type = "contact", Id = contact.Id, ExternalId = contact.ExternalId, Archived = false };
    }

    private Contact Merge(ApiCall call)
    {
        MergeContactsRequest request = call.Read<MergeContactsRequest>();
        ContactRecord source = _directory.Find(request.From);
        ContactRecord target = _directory.Find(request.Into);
        if (source.Contact.Role != ContactDirectory.Lead || target.Contact.Role != ContactDirectory.User)
        {
            throw ApiErrors.BadRequest("invalid_merge", "Only a lead can be merged, and only into a user");
        }

        // First what can be refused, so that a merge that is refused changes nothing.
        Contact merged = _directory.Change(target, ContactMerge.FillGaps(source.Contact, target.Contact));
        workspace.Contacts.Remove(source.Contact.Id!);
        return merged;
    }

    private Contact SetArchived(ApiCall call, bool isArchived)
    {
        ContactRecord record = Find(call);
        return workspace.Contacts.Replace(record.Contact.Id!, record with { IsArchived = isArchived }).Contact;
    }

    private ContactRecord Find(ApiCall call) => _directory.Find(call.Path("contact_id"));
}
