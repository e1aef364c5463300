using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Paging;
using Intercom.Testing.Resources;
using Intercom.Testing.Responses;
using Intercom.Testing.Routing;
using Intercom.Testing.Search;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Contacts;

/// <summary>Contacts: creating, finding, changing, archiving, blocking, merging and deleting them.</summary>
internal sealed class ContactsArea(Workspace workspace) : IArea
{
    private readonly ContactDirectory _directory = new(workspace);
    private readonly SearchEngine _search = new(ContactFields.Of(workspace));

    public void Register(HandlerTable handlers)
    {
        handlers.Add("POST", "/contacts", call => _directory.Add(call.Read()));
        handlers.Add("GET", "/contacts", List);
        handlers.Add("GET", "/contacts/{contact_id}", Find);
        handlers.Add("GET", "/contacts/find_by_external_id/{external_id}", call => _directory.FindByExternalId(call.Path("external_id")));
        handlers.Add("PUT", "/contacts/{contact_id}", call => _directory.Change(Find(call), call.Read()));
        handlers.Add("POST", "/contacts/search", call => _search.Find(workspace.All(Kinds.Contact), call,
            isHidden: ContactDirectory.IsArchived));
        handlers.Add("DELETE", "/contacts/{contact_id}", Delete);
        handlers.Add("POST", "/contacts/{contact_id}/archive", Archive);
        handlers.Add("POST", "/contacts/{contact_id}/unarchive", Unarchive);
        handlers.Add("POST", "/contacts/{contact_id}/block", Block);
        handlers.Add("POST", "/contacts/merge", Merge);
    }

    private View List(ApiCall call)
    {
        RecordStore contacts = workspace.All(Kinds.Contact);
        return call.List(_directory.Active, contacts.Count - contacts.CountBy(ContactDirectory.Archived, "true"));
    }

    private View Delete(ApiCall call)
    {
        Record contact = Find(call);
        foreach (Record note in workspace.All(Kinds.Note).FindBy("contact", contact.Id).ToList())
        {
            workspace.Remove(note);
        }

        workspace.Remove(contact);
        View deleted = Describe(contact, "deleted", isSo: true);
        workspace.Notify("contact.deleted", deleted, "contact_deleted");
        return deleted;
    }

    private View Archive(ApiCall call)
    {
        Record contact = Find(call);
        workspace.Edit(contact, data => data[ContactDirectory.Archived] = "true");
        workspace.Notify("contact.archived", contact, "contact");
        return Describe(contact, "archived", isSo: true);
    }

    private View Unarchive(ApiCall call)
    {
        Record contact = Find(call);
        if (contact.Data.ContainsKey(ContactDirectory.Blocked))
        {
            throw ApiErrors.BadRequest("not_restorable", "The contact is blocked and cannot be unarchived");
        }

        workspace.Edit(contact, data => data.Remove(ContactDirectory.Archived));
        workspace.Notify("contact.unarchive", contact, "contact");
        return Describe(contact, "archived", isSo: false);
    }

    // A blocked contact is out of all lists, and what it would be created again with is rejected.
    private View Block(ApiCall call)
    {
        Record contact = Find(call);
        workspace.Edit(contact, data =>
        {
            data[ContactDirectory.Archived] = "true";
            data[ContactDirectory.Blocked] = true;
        });
        return Describe(contact, "blocked", isSo: true);
    }

    private Record Merge(ApiCall call)
    {
        JObject request = call.Read();
        Record source = Find(request, "from");
        Record target = Find(request, "into");
        if (source.Text("role") != ContactDirectory.Lead || target.Text("role") != ContactDirectory.User)
        {
            throw ApiErrors.BadRequest("invalid_merge", "Only a lead can be merged, and only into a user");
        }

        // First what can be rejected, so that a merge that is rejected changes nothing.
        Record merged = _directory.Change(target, ContactMerge.FillGaps(source, target));
        ContactMerge.MoveHistory(workspace, source, merged);
        workspace.Remove(source);
        workspace.Notify("contact.merged", merged, "contact");
        return merged;
    }

    private static View Describe(Record contact, string member, bool isSo) => new()
    {
        ["type"] = "contact",
        ["id"] = contact.Id,
        ["external_id"] = contact.Data["external_id"],
        [member] = isSo,
    };

    private Record Find(ApiCall call) => _directory.Find(call.Path("contact_id"));

    private Record Find(JObject request, string member) => _directory.Find(request.Text(member) ?? throw ApiErrors.Missing(member));
}
