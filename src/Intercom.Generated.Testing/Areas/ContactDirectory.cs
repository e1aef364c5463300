using Intercom.Testing.Errors;
using Intercom.Testing.State;

namespace Intercom.Testing.Areas;

/// <summary>Finds, adds and changes contacts, and keeps them apart: by external identifier, and users by email address too.</summary>
internal sealed class ContactDirectory(Workspace workspace)
{
    public const string User = "user";
    public const string Lead = "lead";

    /// <summary>The contacts that are not archived.</summary>
    public IEnumerable<Contact> Active => workspace.Contacts.Items.Where(record => !record.IsArchived).Select(record => record.Contact);

    public ContactRecord Find(string id) => workspace.Contacts.TryFind(id, out ContactRecord? record) ? record : throw NotFound();

    public Contact FindByExternalId(string externalId) => Active.FirstOrDefault(contact => contact.ExternalId == externalId) ?? throw NotFound();

    public Contact? FindByEmail(string email) => Active
        .OrderBy(contact => contact.Role == Lead)
        .FirstOrDefault(contact => string.Equals(contact.Email, email, StringComparison.OrdinalIgnoreCase));

    public Contact Add(CreateContactRequest request)
    {
        Contact contact = Complete(Patch.Apply(NewContact.Create(workspace), request));
        contact.Role ??= User;
        Check(contact);
        workspace.Contacts.Add(contact.Id!, new ContactRecord(contact, IsArchived: false));
        return contact;
    }

    public Contact Change(ContactRecord record, IntercomModel request)
    {
        Contact contact = Complete(Patch.Apply(record.Contact, request));
        contact.Role ??= record.Contact.Role;
        contact.UpdatedAt = workspace.Now;
        Check(contact);
        workspace.Contacts.Replace(contact.Id!, record with { Contact = contact });
        return contact;
    }

    private static Contact Complete(Contact contact)
    {
        contact.EmailDomain = contact.Email?.Split('@')[^1];
        return contact;
    }

    private void Check(Contact contact)
    {
        if (contact.Role?.Value is not (User or Lead))
        {
            throw ApiErrors.Invalid("role", "role must be one of user, lead");
        }

        if (contact.Email is { } email && !(email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < email.Length - 1))
        {
            throw ApiErrors.Invalid("email", "email is invalid");
        }

        if (workspace.Contacts.Items.FirstOrDefault(other => IsSame(other.Contact, contact)) is { } existing)
        {
            string article = existing.IsArchived ? "An archived" : "A";
            throw ApiErrors.Conflict($"{article} contact matching those details already exists with id={existing.Contact.Id}");
        }
    }

    private static bool IsSame(Contact other, Contact contact)
    {
        bool isSameExternalId = contact.ExternalId is not null && other.ExternalId == contact.ExternalId;
        bool isSameUser = contact.Email is not null
            && contact.Role == User
            && other.Role == User
            && string.Equals(other.Email, contact.Email, StringComparison.OrdinalIgnoreCase);
        return other.Id != contact.Id && (isSameExternalId || isSameUser);
    }

    private static ApiError NotFound() => ApiErrors.NotFound("Contact not found");
}
