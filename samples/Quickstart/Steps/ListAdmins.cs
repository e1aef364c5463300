using Intercom;
using Quickstart.Reporting;

namespace Quickstart.Steps;

/// <summary>Lists the admins, which come all at once.</summary>
internal static class ListAdmins
{
    public static async Task RunAsync(IIntercomClient intercom, Report report)
    {
        AdminList list = await intercom.Admins.ListAsync();
        report.Add("Admins.ListAsync", $"{list.Admins.Count} admins");
    }
}
