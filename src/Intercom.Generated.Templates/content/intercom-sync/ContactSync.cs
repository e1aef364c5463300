using Intercom;

namespace IntercomSync;

/// <summary>Copies contacts to a file: all of them in the first run, and those that changed in later ones.</summary>
/// <param name="intercom">The client of the workspace.</param>
/// <param name="file">The file.</param>
/// <param name="progress">Receives a line for each page.</param>
public sealed class ContactSync(IIntercomClient intercom, ContactFile file, TextWriter progress)
{
    // Intercom compares the days of contacts, and a change may take minutes to appear in searches.
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(2);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        ContactCopy copy = await file.ReadAsync(cancellationToken);
        DateTimeOffset startedAt = DateTimeOffset.UtcNow;
        IntercomPageable<Contact> changed = copy.CopiedAt is { } copiedAt
            ? intercom.Contacts.SearchAllAsync(ContactField.UpdatedAt > copiedAt - Overlap)
            : intercom.Contacts.ListAllAsync();

        int count = 0;
        await foreach (IntercomPage<Contact> page in changed.AsPages(cancellationToken: cancellationToken))
        {
            foreach (Contact contact in page.Items)
            {
                copy.Contacts[contact.Id] = contact;
            }

            count += page.Items.Count;
            await progress.WriteLineAsync($"{count} of {page.TotalCount} contacts");
        }

        await file.WriteAsync(copy with { CopiedAt = startedAt }, cancellationToken);
        await progress.WriteLineAsync($"Copied {count} contacts, {copy.Contacts.Count} in total.");
    }
}
