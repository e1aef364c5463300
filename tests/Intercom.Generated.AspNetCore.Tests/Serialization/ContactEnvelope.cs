namespace Intercom.AspNetCore.Tests.Serialization;

/// <summary>A type of an application that contains models.</summary>
public sealed record ContactEnvelope(
    UpdateContactRequest UpdateRequest,
    IReadOnlyList<Contact> KnownContacts,
    ContactRole Role,
    int TotalCount)
{
    public static ContactEnvelope Create(Contact contact) =>
        new(new UpdateContactRequest { Name = "Ada", OwnerId = null }, [contact], ContactRole.Lead, 7);
}
