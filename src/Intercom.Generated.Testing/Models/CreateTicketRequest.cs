namespace Intercom.Testing;

/// <content>Tickets.</content>
public sealed partial class IntercomTestServer
{
    /// <summary>Adds a ticket, as <c>POST /tickets</c> does, without a request.</summary>
    /// <param name="ticket">The request to create the ticket.</param>
    /// <returns>A copy of the ticket.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ticket" /> is null.</exception>
    /// <exception cref="ArgumentException">Intercom would reject the request; the message gives the reason.</exception>
    public Ticket AddTicket(CreateTicketRequest ticket) => Add<Ticket>("/tickets", ticket);
}
