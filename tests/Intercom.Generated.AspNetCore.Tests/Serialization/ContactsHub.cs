using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR;

namespace Intercom.AspNetCore.Tests.Serialization;

/// <summary>A hub of an application that receives, returns and announces models.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "Clients invoke instance methods only.")]
public sealed class ContactsHub : Hub
{
    public const string Path = "/hub";
    public const string Announced = "ContactsAnnounced";

    /// <summary>Returns what was deserialized.</summary>
    public ContactEnvelope Wrap(Contact contact) => ContactEnvelope.Create(contact);

    /// <summary>Returns the JSON that the client sent.</summary>
    public JsonElement Inspect(JsonElement argument) => argument;

    /// <summary>Sends a model to the client, which did not ask for it.</summary>
    public Task AnnounceAsync(Contact contact) => Clients.Caller.SendAsync(Announced, contact, ContactEnvelope.Create(contact));

    /// <summary>Sends a model as an item of a stream.</summary>
    public async IAsyncEnumerable<Contact> ListAsync(Contact contact)
    {
        await Task.Yield();
        yield return contact;
    }
}
