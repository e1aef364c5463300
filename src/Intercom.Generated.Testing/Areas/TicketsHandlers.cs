using Intercom.Testing.Paging;
using Intercom.Testing.Routing;
using Intercom.Testing.Search;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas;

/// <summary>Tickets.</summary>
internal sealed class TicketsHandlers(Workspace workspace) : IArea
{
    private const int UsualPerPage = 20;

    private readonly TicketDesk _desk = new(workspace);
    private readonly TicketCreation _creation = new(workspace);
    private readonly TicketUpdate _update = new(workspace);
    private readonly SearchEngine _search = new(TicketFields.All, UsualPerPage);

    public void Register(HandlerTable handlers)
    {
        handlers.Add("Tickets_Create", Create);
        handlers.Add("Tickets_Get", Get);
        handlers.Add("Tickets_Update", Update);
        handlers.Add("Tickets_Search", Search);
        handlers.Add("Tickets_Delete", Delete);
    }

    private Ticket Create(ApiCall call) => _creation.Create(call);

    private Ticket Get(ApiCall call) => Find(call);

    private Ticket Update(ApiCall call)
    {
        Ticket ticket = Find(call);
        _update.Apply(ticket, call.Read<UpdateTicketRequest>());
        return ticket;
    }

    private TicketList Search(ApiCall call)
    {
        Page<Ticket> page = _search.Find(_desk.All, call.Body);
        return new TicketList { Type = "ticket.list", Tickets = page.Items, TotalCount = page.TotalCount, Pages = page.Pages };
    }

    private TicketDeleted Delete(ApiCall call)
    {
        Ticket ticket = Find(call);
        workspace.Tickets.Remove(ticket.Id!);
        return new TicketDeleted { Id = ticket.Id, Object = "ticket", Deleted = true };
    }

    private Ticket Find(ApiCall call) => _desk.Find(call.Path("ticket_id")) ?? throw TicketDesk.NotFound();
}
