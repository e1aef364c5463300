using Intercom;
using Quickstart.Reporting;
using Quickstart.Steps;

namespace Quickstart;

/// <summary>Reads from a real workspace, and changes nothing there.</summary>
internal sealed class ReadOnlyTour : ITour
{
    public int Calls => 4;

    public async Task RunAsync(IIntercomClient intercom, Report report)
    {
        await ShowCurrentAdmin.RunAsync(intercom, report);
        await ListAdmins.RunAsync(intercom, report);
        await ListTicketTypes.RunAsync(intercom, report);
        await CountContacts.RunAsync(intercom, report);
    }
}
