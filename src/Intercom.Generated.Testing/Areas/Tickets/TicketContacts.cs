using Intercom.Testing.Areas.Contacts;
using Intercom.Testing.Errors;
using Intercom.Testing.Json;
using Intercom.Testing.Resources;
using Intercom.Testing.State;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Areas.Tickets;

/// <summary>Finds the contacts of a new ticket. An email address that no contact has creates a contact.</summary>
internal sealed class TicketContacts(Workspace workspace)
{
    private readonly ContactDirectory _directory = new(workspace);

    public Record Take(JToken? contacts)
    {
        if (contacts is not JArray { Count: > 0 } list || list[0] is not JObject contact)
        {
            throw ApiErrors.Missing("contacts");
        }

        return list.Count == 1 ? Find(contact) : throw ApiErrors.Invalid("contacts", "Only one contact is allowed");
    }

    private Record Find(JObject contact)
    {
        if (contact.Text("id") is { } id)
        {
            return _directory.Find(id);
        }

        if (contact.Text("external_id") is { } externalId)
        {
            return _directory.FindByExternalId(externalId);
        }

        string email = contact.Text("email") ?? throw ApiErrors.Missing("contacts.id or contacts.external_id or contacts.email");
        return _directory.FindByEmail(email) ?? _directory.Add(new JObject { ["email"] = email });
    }
}
