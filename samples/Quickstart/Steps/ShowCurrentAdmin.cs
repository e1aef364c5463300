using Intercom;
using Quickstart.Reporting;

namespace Quickstart.Steps;

/// <summary>Asks whose access token it is.</summary>
internal static class ShowCurrentAdmin
{
    public static async Task<CurrentAdmin> RunAsync(IIntercomClient intercom, Report report)
    {
        CurrentAdmin me = await intercom.Admins.GetCurrentAsync()
            ?? throw new InvalidOperationException("The access token belongs to no admin.");
        report.Add("Admins.GetCurrentAsync", $"{me.Name}, workspace {me.App?.Name} ({me.App?.Region})");
        return me;
    }
}
