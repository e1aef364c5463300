using Intercom.Testing.Paging;
using Intercom.Testing.Routing;
using Intercom.Testing.Search;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas;

/// <summary>Contacts: creating, finding and changing them.</summary>
internal sealed class ContactsHandlers(Workspace workspace) : IArea
{
    private const int UsualPerPage = 50;

    private readonly ContactDirectory _directory = new(workspace);
    private readonly SearchEngine _search = new(ContactFields.All, UsualPerPage);

    public void Register(HandlerTable handlers)
    {
        handlers.Add("Contacts_Create", Create);
        handlers.Add("Contacts_List", List);
        handlers.Add("Contacts_Get", Get);
        handlers.Add("Contacts_GetByExternalId", GetByExternalId);
        handlers.Add("Contacts_Update", Update);
        handlers.Add("Contacts_Search", Search);
    }

    private Contact Create(ApiCall call) => _directory.Add(call.Read<CreateContactRequest>());

    private ContactList List(ApiCall call) => CreateList(Pager.Take([.. _directory.Active], PageRequest.FromQuery(call.Query, UsualPerPage)));

    private Contact Get(ApiCall call) => _directory.Find(call.Path("contact_id")).Contact;

    private Contact GetByExternalId(ApiCall call) => _directory.FindByExternalId(call.Path("external_id"));

    private Contact Update(ApiCall call) => _directory.Change(_directory.Find(call.Path("contact_id")), call.Read<UpdateContactRequest>());

    private ContactList Search(ApiCall call) => CreateList(_search.Find(_directory.Active, call.Body));

    private static ContactList CreateList(Page<Contact> page) =>
        new() { Type = "list", Data = page.Items, TotalCount = page.TotalCount, Pages = page.Pages };
}
