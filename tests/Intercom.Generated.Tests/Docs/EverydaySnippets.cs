namespace Intercom.Tests.Docs;

/// <summary>The C# of docs/everyday.md, so that it is known to compile and to run.</summary>
public static class EverydaySnippets
{
    public static async Task ContactsAsync(IIntercomClient intercom)
    {
        Contact contact =
            await intercom.Contacts.UpsertAsync(new CreateContactRequest { ExternalId = "42", Email = "ada@example.com", Name = "Ada" });

        Contact? sameContact = await intercom.Contacts.FindByExternalIdAsync("42");
        Contact? byEmail = await intercom.Contacts.FindByEmailAsync("nobody@example.com");   // null when there is none
    }

    public static async Task ConversationsAsync(
        IIntercomClient intercom, string conversationId, string adminId, string teamId, string contactId)
    {
        await File.WriteAllTextAsync("log.txt", "It does not start.");

        await intercom.Conversations.ReplyAsAdminAsync(conversationId, adminId, "Have you tried turning it off and on again?");
        await intercom.Conversations.AddNoteAsync(
            conversationId, adminId, "Third time this week.", [await AttachmentFile.FromFileAsync("log.txt")]);
        await intercom.Conversations.AssignAsync(conversationId, adminId, teamId, AssigneeType.Team);
        await intercom.Conversations.SnoozeAsync(conversationId, adminId, DateTimeOffset.UtcNow.AddDays(1));
        await intercom.Conversations.OpenAsync(conversationId, adminId);
        await intercom.Conversations.ReplyAsContactAsync(conversationId, contactId, "That helped.");
        await intercom.Conversations.CloseAsync(conversationId, adminId, "Glad to hear it.");
    }

    public static async Task AttributesAsync(IIntercomClient intercom)
    {
        Ticket ticket = await intercom.Tickets.CreateAsync(new CreateTicketRequest
        {
            TicketTypeId = "42",
            Contacts = [new TicketContactByExternalId { ExternalId = "42" }],
            TicketAttributes = new AttributeDictionary
            {
                [TicketAttribute.Title] = "It does not start",
                [TicketAttribute.Description] = "Since this morning.",
                ["bought_at"] = new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc),
                ["order"] = Guid.NewGuid(),
                ["tried"] = new[] { "power", "reset" },
                ["attempts"] = (int?)3,
            },
        });

        DateTimeOffset? boughtAt = ticket.TicketAttributes["bought_at"].AsDateTimeOffset();
    }

    public static string Role(Contact contact)
    {
        string sentence = contact.Role?.Value switch
        {
            ContactRole.Known.User => "signed up",
            ContactRole.Known.Lead => "has not signed up",
            null => "has no role",
            var other => $"is {other}, which is new",
        };
        return sentence;
    }

    public static void Translate()
    {
        ArticleTranslations translations = new()
        {
            ["pt-BR"] = new ArticleContent { Title = "Novidades" },
            ["tlh"] = new ArticleContent { Title = "De'" },
        };
        foreach ((string locale, ArticleContent content) in translations)
        {
            Console.WriteLine($"{locale}: {content.Title}");
        }
    }

    public static void Print()
    {
        Contact ada = new() { Id = "1", Name = "Ada", Tags = new ContactTags { Data = [new AddressableReference { Id = "7" }] } };
        Console.WriteLine(ada);   // Contact {"id":"1","name":"Ada","tags":{"data":[{"id":"7"}]}}
    }
}
