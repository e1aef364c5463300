using Intercom;

namespace WebApi;

/// <summary>The endpoints for contacts.</summary>
public static class ContactEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    /// <param name="endpoints">The routes of the application.</param>
    public static void MapContacts(this IEndpointRouteBuilder endpoints)
    {
        RouteGroupBuilder contacts = endpoints.MapGroup("/contacts/{id}");
        contacts.MapGet(string.Empty, async (string id, IIntercomClient intercom, CancellationToken cancellationToken) =>
        {
            Contact contact = await intercom.Contacts.GetAsync(id, cancellationToken: cancellationToken);
            return new ContactSummary(contact.Id, contact.Email, contact.Name);
        });
        contacts.MapPost("/notes", async (string id, NewNote note, IIntercomClient intercom, CancellationToken cancellationToken) =>
        {
            await intercom.Notes.CreateAsync(id, new CreateNoteRequest { Body = note.Text }, cancellationToken: cancellationToken);
            return TypedResults.NoContent();
        });
    }
}
