namespace Intercom.Testing;

/// <content>Contacts.</content>
public sealed partial class IntercomTestServer
{
    /// <summary>Adds a contact, as <c>POST /contacts</c> does, without a request.</summary>
    /// <param name="contact">The request to create the contact.</param>
    /// <returns>A copy of the contact.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="contact" /> is null.</exception>
    /// <exception cref="ArgumentException">Intercom would reject the request; the message gives the reason.</exception>
    public Contact AddContact(CreateContactRequest contact) => Add<Contact>("/contacts", contact);
}
