namespace Intercom.Tests.Docs;

/// <summary>The C# of README.md, so that it is known to compile.</summary>
public static class ReadmeSnippets
{
    public static async Task FirstCallAsync()
    {
        using var intercom = new IntercomClient("your_access_token");

        Contact contact =
            await intercom.Contacts.CreateAsync(new CreateContactRequest { Email = "ada@example.com", Role = ContactRole.User });

        // An assigned null is sent; unset properties are not.
        await intercom.Contacts.UpdateAsync(contact.Id, new UpdateContactRequest { OwnerId = null });

        Ticket ticket = await intercom.Tickets.CreateAsync(new CreateTicketRequest
        {
            TicketTypeId = "42",
            Contacts = [new TicketContactById { Id = contact.Id }],
            TicketAttributes = new Dictionary<string, AttributeValue> { ["_default_title_"] = "It does not start", ["attempts"] = 3 },
        });

        try
        {
            await intercom.Contacts.GetAsync("nobody");
        }
        catch (IntercomApiException exception) when (exception.HasCode("not_found"))
        {
            Console.WriteLine($"{exception.StatusCode}, request {exception.RequestId}");
        }
    }

    public static async Task SearchAsync(IntercomClient intercom)
    {
        await foreach (Conversation conversation in intercom.Conversations.SearchAllAsync(
            ConversationField.Open == true & ConversationField.CreatedAt > DateTimeOffset.UtcNow.AddDays(-7)))
        {
            Console.WriteLine(conversation.Id);
        }
    }

    public static async Task RegionVersionTokenAsync(Vault vault, IReadOnlyDictionary<string, string?> configuration, string id)
    {
        using var intercom = new IntercomClient(new IntercomClientOptions
        {
            AccessTokenProvider = cancellationToken => vault.GetTokenAsync("intercom", cancellationToken),   // called before every attempt
            Region = IntercomRegion.Parse(configuration["Intercom:Region"] ?? "us"),                         // us, EU, Australia ...
            ApiVersion = IntercomApiVersion.V2_14,                                                           // any text is a version
        });

        Contact contact = await intercom.Contacts.GetAsync(id, options: new RequestOptions { ApiVersion = "Preview" });
    }

    public sealed class Vault
    {
        public Task<string> GetTokenAsync(string name, CancellationToken cancellationToken) => Task.FromResult(name);
    }
}
