using Newtonsoft.Json;

namespace Intercom.Tests.Discrepancies;

/// <summary>Answers of the API, read through the client and written back.</summary>
internal static class Answers
{
    /// <summary>Reads an answer, and makes sure that nothing of it is lost.</summary>
    public static async Task<T> ReadAsync<T>(string json, Func<IIntercomClient, Task<T>> call)
    {
        using FakeIntercom intercom = FakeIntercom.Answering(json);
        T answer = await call(intercom.Client);
        JsonText.Parse(JsonConvert.SerializeObject(answer)).ShouldBe(json);
        return answer;
    }

    public static Task<Contact> ContactAsync(string json) => ReadAsync(json, client => client.Contacts.GetAsync("1"));

    public static Task<Company> CompanyAsync(string json) => ReadAsync(json, client => client.Companies.GetAsync("1"));

    public static Task<Conversation> ConversationAsync(string json) => ReadAsync(json, client => client.Conversations.GetAsync("1"));

    public static async Task<ConversationPart> PartAsync(string json) =>
        (await ConversationAsync($$$"""{"conversation_parts":{"conversation_parts":[{{{json}}}]}}""")).ConversationParts!.ConversationParts
            .Single();

    public static Task<Ticket> TicketAsync(string json) => ReadAsync(json, client => client.Tickets.GetAsync("1"));

    public static Task<Admin> AdminAsync(string json) => ReadAsync(json, client => client.Admins.GetAsync("1"));

    public static Task<Article> ArticleAsync(string json) => ReadAsync(json, client => client.Articles.GetAsync("1"));
}
