using Intercom;
using Quickstart.Reporting;

namespace Quickstart.Steps;

/// <summary>Gets the first page of contacts, and tells how many there are.</summary>
internal static class CountContacts
{
    public static async Task RunAsync(IIntercomClient intercom, Report report)
    {
        ContactList page = await intercom.Contacts.ListAsync();
        report.Add("Contacts.ListAsync", $"{page.Data.Count} of {page.TotalCount} contacts on the first page");
    }
}
