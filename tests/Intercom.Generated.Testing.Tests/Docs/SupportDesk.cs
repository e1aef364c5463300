namespace Intercom.Testing.Tests.Docs;

/// <summary>The application that the tests of the pages test.</summary>
internal sealed class SupportDesk(IntercomClient intercom)
{
    public async Task WelcomeAsync(string externalId)
    {
        Contact contact = await intercom.Contacts.GetByExternalIdAsync(externalId);
        await intercom.Notes.CreateAsync(contact.Id, new CreateNoteRequest { Body = "Welcomed" });
    }
}
