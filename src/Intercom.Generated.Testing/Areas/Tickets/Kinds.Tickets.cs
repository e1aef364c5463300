using Intercom.Testing.Areas.Tickets;
using Intercom.Testing.Resources;

namespace Intercom.Testing;

/// <content>Tickets, their types and the attributes of these.</content>
internal static partial class Kinds
{
    public static ResourceKind TicketType => TicketKinds.TicketType;

    public static ResourceKind TicketTypeAttribute => TicketKinds.TicketTypeAttribute;

    public static ResourceKind Ticket => TicketKinds.Ticket;
}
