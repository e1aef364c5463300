using Intercom;
using Quickstart.Reporting;

namespace Quickstart.Steps;

/// <summary>Lists all contacts, page by page: each page has the cursor of the next one, and the last page has none.</summary>
internal static class ListContacts
{
    private const int PerPage = 3;

    public static async Task RunAsync(IIntercomClient intercom, Report report)
    {
        string? cursor = null;
        do
        {
            ContactList page = await intercom.Contacts.ListAsync(perPage: PerPage, startingAfter: cursor);
            string names = string.Join(", ", page.Data.Select(contact => contact.Name));
            report.Add("Contacts.ListAsync", $"page {page.Pages?.Page} of {page.Pages?.TotalPages}: {names}");
            cursor = page.Pages?.Next?.StartingAfter;
        }
        while (!string.IsNullOrEmpty(cursor));
    }
}
