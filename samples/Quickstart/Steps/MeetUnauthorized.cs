using System.Net;
using Intercom;
using Quickstart.Reporting;

namespace Quickstart.Steps;

/// <summary>Makes a call with an access token that no workspace has.</summary>
internal static class MeetUnauthorized
{
    public static async Task RunAsync(IIntercomClient intercom, Report report)
    {
        try
        {
            await intercom.Admins.ListAsync(options: new RequestOptions { AccessToken = "not-the-token" });
        }
        catch (IntercomApiException error) when (error.StatusCode == HttpStatusCode.Unauthorized)
        {
            report.Add("Admins.ListAsync", ApiErrorText.Describe(error));
            return;
        }

        throw new InvalidOperationException("A wrong access token should be refused.");
    }
}
