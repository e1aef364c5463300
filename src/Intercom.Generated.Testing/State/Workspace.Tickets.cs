using Newtonsoft.Json.Linq;

namespace Intercom.Testing.State;

/// <content>Tickets, their types and their states.</content>
internal sealed partial class Workspace
{
    public Store<JObject> TicketTypes { get; } = new();

    public Store<JObject> Tickets { get; } = new();

    public IReadOnlyList<JObject> TicketStates { get; } = DefaultTicketStates.Create();

    public Sequence TicketTypeIds { get; } = new(1);

    public Sequence AttributeIds { get; } = new(1);

    public Sequence TicketIds { get; } = new(1001);

    public Sequence TicketNumbers { get; } = new(1);

    public Sequence PartIds { get; } = new(1);
}
