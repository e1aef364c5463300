namespace Intercom.Tests.Docs;

/// <summary>The C# of docs/search.md, so that it is known to compile.</summary>
public static class SearchSnippets
{
    public static async Task SearchAsync(IntercomClient intercom)
    {
        await foreach (Conversation conversation in intercom.Conversations.SearchAllAsync(
            ConversationField.Open == true & ConversationField.CreatedAt > DateTimeOffset.UtcNow.AddDays(-7),
            ConversationField.UpdatedAt.Descending()))
        {
            Console.WriteLine(conversation.Id);
        }
    }

    public static SearchExpression<Contact> Join()
    {
        SearchExpression<Contact> query = ContactField.Role == ContactRole.User
            & (ContactField.Email.EndsWith("@example.com") | ContactField.CustomAttribute("plan").In("pro", "team"))
            & ContactField.ByName("location.country") == "France";
        return query;
    }

    public static SearchExpression<Contact> CompareDates()
    {
        SearchExpression<Contact> renewals = ContactField.CustomAttribute("renewal_at") > DateTimeOffset.UtcNow
            & ContactField.LastSeenAt > DateTimeOffset.UtcNow.AddDays(-7);
        return renewals;
    }

    public static async Task<TicketList> SearchByHandAsync(IntercomClient intercom)
    {
        TicketList page = await intercom.Tickets.SearchAsync(new SearchRequest
        {
            Query = TicketField.State == TicketStateCategory.Submitted & TicketField.Attribute("1234") == "high",
            Sort = TicketField.CreatedAt.Ascending(),
            Pagination = new SearchPagination { PerPage = 50 },
        });
        return page;
    }
}
