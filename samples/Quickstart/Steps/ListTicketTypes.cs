using Intercom;
using Quickstart.Reporting;

namespace Quickstart.Steps;

/// <summary>Lists the ticket types, which come all at once.</summary>
internal static class ListTicketTypes
{
    public static async Task RunAsync(IIntercomClient intercom, Report report)
    {
        TicketTypeList list = await intercom.TicketTypes.ListAsync();
        string names = string.Join(", ", list.Data.Select(ticketType => ticketType.Name));
        report.Add("TicketTypes.ListAsync", list.Data.Count == 0 ? "no ticket types" : $"{list.Data.Count} in all: {names}");
    }
}
