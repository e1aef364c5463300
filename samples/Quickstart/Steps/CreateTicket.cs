using Intercom;
using Quickstart.Reporting;

namespace Quickstart.Steps;

/// <summary>Creates a ticket for a contact, with values for the attributes of its type.</summary>
internal static class CreateTicket
{
    public static async Task<Ticket> RunAsync(IIntercomClient intercom, Report report, string ticketTypeId)
    {
        Ticket ticket = await intercom.Tickets.CreateAsync(new CreateTicketRequest
        {
            TicketTypeId = ticketTypeId,
            Contacts = [new TicketContactByEmail { Email = SampleContacts.AuthorEmail }],
            TicketAttributes = new Dictionary<string, AttributeValue>(StringComparer.Ordinal)
            {
                ["_default_title_"] = "The export is empty",
                ["_default_description_"] = "Since this morning",
                [AddAttribute.Name] = AddAttribute.High,
            },
        });
        report.Add("Tickets.CreateAsync", $"ticket {ticket.Id}, state {ticket.TicketState?.Category}");
        return ticket;
    }
}
