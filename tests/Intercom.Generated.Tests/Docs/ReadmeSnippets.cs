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

        await foreach (Conversation conversation in intercom.Conversations.SearchAllAsync(ConversationField.Open == true))
        {
            Console.WriteLine(conversation.Id);
        }
    }
}
