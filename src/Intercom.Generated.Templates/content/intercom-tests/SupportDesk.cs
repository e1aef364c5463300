using Intercom;

namespace IntercomTests;

/// <summary>The code under test. Replace it by a reference to your application.</summary>
/// <param name="intercom">The client of the workspace.</param>
public sealed class SupportDesk(IIntercomClient intercom)
{
    /// <summary>Adds a note to a contact, and creates the contact if there is none.</summary>
    public async Task WelcomeAsync(string email, CancellationToken cancellationToken = default)
    {
        Contact contact = await intercom.Contacts.FindByEmailAsync(email, cancellationToken: cancellationToken)
            ?? await intercom.Contacts.CreateAsync(
                new CreateContactRequest { Email = email, Role = ContactRole.User }, cancellationToken: cancellationToken);
        await intercom.Notes.CreateAsync(
            contact.Id, new CreateNoteRequest { Body = "Welcome!" }, cancellationToken: cancellationToken);
    }
}
