using Newtonsoft.Json;

namespace Intercom.Tests.Discrepancies;

/// <summary>Responses of the API, read through the client and written back.</summary>
internal static class Responses
{
    /// <summary>Reads a response, and makes sure that nothing of it is lost.</summary>
    public static async Task<T> ReadAsync<T>(string json, Func<IIntercomClient, Task<T>> call)
    {
        using FakeIntercom intercom = FakeIntercom.Responding(json);
        T response = await call(intercom.Client);
        JsonText.Parse(JsonConvert.SerializeObject(response)).ShouldBe(json);
        return response;
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
