using Intercom.Testing.Routing;
using Intercom.Testing.Search;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>Tickets.</summary>
internal sealed class TicketsHandlers(Workspace workspace, SearchFacts searches) : IArea
{
    private const int UsualPerPage = 20;

    private readonly TicketStore _desk = new(workspace);
    private readonly TicketCreation _creation = new(workspace);
    private readonly TicketUpdate _update = new(workspace);
    private readonly SearchEngine _search = new(TicketFields.Of(searches), UsualPerPage);

    public void Register(HandlerTable handlers)
    {
        handlers.Add("POST", "/tickets", Create);
        handlers.Add("GET", "/tickets/{ticket_id}", Get);
        handlers.Add("PUT", "/tickets/{ticket_id}", Update);
        handlers.Add("POST", "/tickets/search", Search);
        handlers.Add("DELETE", "/tickets/{ticket_id}", Delete);
    }

    private JObject Create(ApiCall call) => _creation.Create(call);

    private JObject Get(ApiCall call) => Find(call);

    private JObject Update(ApiCall call)
    {
        JObject ticket = Find(call);
        _update.Apply(ticket, call.Read());
        return ticket;
    }

    private JObject Search(ApiCall call) => _search.Find(_desk.All, call.Body).ToList("ticket.list", "tickets");

    private JObject Delete(ApiCall call)
    {
        string id = (string)Find(call)["id"]!;
        workspace.Tickets.Remove(id);
        return new JObject { ["id"] = id, ["object"] = "ticket", ["deleted"] = true };
    }

    private JObject Find(ApiCall call) => _desk.Find(call.Path("ticket_id")) ?? throw TicketStore.NotFound();
}
