using Intercom;
using Quickstart.Reporting;

namespace Quickstart.Steps;

/// <summary>Gets a ticket type with its attributes and states.</summary>
internal static class GetTicketType
{
    public static async Task RunAsync(IIntercomClient intercom, Report report, string id)
    {
        TicketType ticketType = await intercom.TicketTypes.GetAsync(id);
        int attributes = ticketType.TicketTypeAttributes?.Data.Count ?? 0;
        int states = ticketType.TicketStates?.Data.Count ?? 0;
        report.Add("TicketTypes.GetAsync", $"{ticketType.Name} has {attributes} attributes, {states} states");
    }
}
