using System.Net;
using Intercom;
using Quickstart.Reporting;

namespace Quickstart.Steps;

/// <summary>Asks for what does not exist.</summary>
internal static class MeetNotFound
{
    public static async Task RunAsync(IIntercomClient intercom, Report report)
    {
        try
        {
            await intercom.TicketTypes.GetAsync("999999");
        }
        catch (IntercomApiException error) when (error.StatusCode == HttpStatusCode.NotFound)
        {
            report.Add("TicketTypes.GetAsync", ApiErrorText.Describe(error));
            return;
        }

        throw new InvalidOperationException("There should be no ticket type 999999.");
    }
}
