using Intercom.Testing.Paging;
using Intercom.Testing.Routing;
using Intercom.Testing.Search;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>Contacts: creating, finding and changing them.</summary>
internal sealed class ContactsHandlers(Workspace workspace, SearchFacts searches) : IArea
{
    private const int UsualPerPage = 50;

    private readonly ContactDirectory _directory = new(workspace);
    private readonly SearchEngine _search = new(ContactFields.Of(searches), UsualPerPage);

    public void Register(HandlerTable handlers)
    {
        handlers.Add("POST", "/contacts", Create);
        handlers.Add("GET", "/contacts", List);
        handlers.Add("GET", "/contacts/{contact_id}", Get);
        handlers.Add("GET", "/contacts/find_by_external_id/{external_id}", GetByExternalId);
        handlers.Add("PUT", "/contacts/{contact_id}", Update);
        handlers.Add("POST", "/contacts/search", Search);
    }

    private JObject Create(ApiCall call) => _directory.Add(call.Read());

    private JObject List(ApiCall call) => CreateList(Pager.Take([.. _directory.Active], PageRequest.FromQuery(call.Query, UsualPerPage)));

    private JObject Get(ApiCall call) => _directory.Find(call.Path("contact_id")).Contact;

    private JObject GetByExternalId(ApiCall call) => _directory.FindByExternalId(call.Path("external_id"));

    private JObject Update(ApiCall call) => _directory.Change(_directory.Find(call.Path("contact_id")), call.Read());

    private JObject Search(ApiCall call) => CreateList(_search.Find(_directory.Active, call.Body));

    private static JObject CreateList(Page page) => page.ToList("list", "data");
}
