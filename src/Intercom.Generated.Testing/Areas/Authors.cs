namespace Intercom.Testing.Areas;

/// <summary>Who wrote a part of a ticket.</summary>
internal static class Authors
{
    public static TicketPartAuthor From(Admin admin) => new() { Type = "admin", Id = admin.Id, Name = admin.Name, Email = admin.Email };

    public static TicketPartAuthor From(Contact contact) => new() { Type = contact.Role?.Value, Id = contact.Id, Name = contact.Name, Email = contact.Email };
}
