namespace Intercom.Testing.State;

// Apart, because not every version of the API has tickets.
internal sealed partial class Workspace
{
    public Store<TicketType> TicketTypes { get; } = new();

    public Store<Ticket> Tickets { get; } = new();

    public IReadOnlyList<TicketState> TicketStates { get; } = DefaultTicketStates.Create();

    public Sequence TicketTypeIds { get; } = new(1);

    public Sequence AttributeIds { get; } = new(1);

    public Sequence TicketIds { get; } = new(1001);

    public Sequence TicketNumbers { get; } = new(1);

    public Sequence PartIds { get; } = new(1);
}
