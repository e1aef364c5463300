namespace Intercom.Testing;

/// <content>Ticket types.</content>
public sealed partial class IntercomTestServer
{
    /// <summary>Adds a ticket type, as <c>POST /ticket_types</c> does, without a request.</summary>
    /// <param name="ticketType">The request to create the ticket type.</param>
    /// <returns>A copy of the ticket type.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ticketType" /> is null.</exception>
    /// <exception cref="ArgumentException">Intercom would reject the request; the message gives the reason.</exception>
    public TicketType AddTicketType(CreateTicketTypeRequest ticketType) => Add<TicketType>("/ticket_types", ticketType);
}
