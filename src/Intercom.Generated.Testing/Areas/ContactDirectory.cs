using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas;

/// <summary>Finds, adds and changes contacts, and keeps them apart: by external identifier, and users by email address too.</summary>
internal sealed class ContactDirectory(Workspace workspace)
{
    public const string User = "user";
    public const string Lead = "lead";

    /// <summary>The contacts that are not archived.</summary>
    public IEnumerable<JObject> Active => workspace.Contacts.Items.Where(record => !record.IsArchived).Select(record => record.Contact);

    public ContactRecord Find(string id) => workspace.Contacts.TryFind(id, out ContactRecord? record) ? record : throw NotFound();

    public JObject FindByExternalId(string externalId) =>
        Active.FirstOrDefault(contact => contact.Text("external_id") == externalId) ?? throw NotFound();

    public JObject? FindByEmail(string email) => Active
        .OrderBy(contact => contact.Text("role") == Lead)
        .FirstOrDefault(contact => string.Equals(contact.Text("email"), email, StringComparison.OrdinalIgnoreCase));

    public JObject Add(JObject request)
    {
        JObject contact = Complete(Patch.Apply(NewContact.Create(workspace), request), User);
        Check(contact);
        workspace.Contacts.Add(Id(contact), new ContactRecord(contact, IsArchived: false));
        return contact;
    }

    public JObject Change(ContactRecord record, JObject request)
    {
        JObject contact = Complete(Patch.Apply(record.Contact, request), record.Contact.Text("role"));
        contact["updated_at"] = workspace.Now;
        Check(contact);
        workspace.Contacts.Replace(Id(contact), record with { Contact = contact });
        return contact;
    }

    public static string Id(JObject contact) => (string)contact["id"]!;

    private static JObject Complete(JObject contact, string? role)
    {
        contact["role"] = contact.Text("role") ?? role;
        contact["email_domain"] = contact.Text("email")?.Split('@')[^1];
        return contact;
    }

    private void Check(JObject contact)
    {
        if (contact.Text("role") is not (User or Lead))
        {
            throw ApiErrors.Invalid("role", "role must be one of user, lead");
        }

        if (contact.Text("email") is { } email
            && !(email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < email.Length - 1))
        {
            throw ApiErrors.Invalid("email", "email is invalid");
        }

        if (workspace.Contacts.Items.FirstOrDefault(other => IsSame(other.Contact, contact)) is { } existing)
        {
            string article = existing.IsArchived ? "An archived" : "A";
            throw ApiErrors.Conflict($"{article} contact matching those details already exists with id={Id(existing.Contact)}");
        }
    }

    private static bool IsSame(JObject other, JObject contact)
    {
        bool isSameExternalId = contact.Text("external_id") is { } externalId && other.Text("external_id") == externalId;
        bool isSameUser = contact.Text("email") is { } email
            && contact.Text("role") == User
            && other.Text("role") == User
            && string.Equals(other.Text("email"), email, StringComparison.OrdinalIgnoreCase);
        return Id(other) != Id(contact) && (isSameExternalId || isSameUser);
    }

    private static ApiError NotFound() => ApiErrors.NotFound("Contact not found");
}
