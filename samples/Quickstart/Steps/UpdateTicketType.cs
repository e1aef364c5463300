using Intercom;
using Quickstart.Reporting;

namespace Quickstart.Steps;

/// <summary>Changes a ticket type. Only what is assigned is sent; the rest stays as it is.</summary>
internal static class UpdateTicketType
{
    public static async Task RunAsync(IIntercomClient intercom, Report report, string id)
    {
        TicketType updated = await intercom.TicketTypes.UpdateAsync(id, new UpdateTicketTypeRequest { Name = "Bug report" });
        report.Add("TicketTypes.UpdateAsync", $"now called {updated.Name}; \"{updated.Description}\" is kept");
    }
}
