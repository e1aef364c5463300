using Newtonsoft.Json.Linq;

namespace Intercom.Chaos.Styles;

/// <summary>The ways to use the library that differ in how they send and read.</summary>
internal static class StyleTable
{
    public const string ClientSecret = "the-client-secret-of-the-app";

    public static IReadOnlyList<Style> All { get; } =
    [
        new("reads one object", client => client.Contacts.GetAsync("1")),
        new(
            "changes something to a state",
            client => client.Contacts.UpdateAsync("1", new UpdateContactRequest { Email = "ada@example.com" })),
        new(
            "sends a reply",
            client => client.Conversations.ReplyAsync(
                "1",
                new AdminReplyConversationRequest
                {
                    MessageType = AdminReplyType.Comment,
                    AdminId = "1",
                    Body = "Hi",
                })) { IsIdempotent = false },
        new("deletes", client => client.Tags.DeleteAsync("1")) { TakesAnything = true },
        new("goes over a list", async client => await client.Contacts.ListAllAsync().CountAsync()),
        new("goes over a scroll", async client => await client.Companies.ScrollAllAsync().CountAsync()) { IsIdempotent = false },
        new("downloads a file", async client =>
        {
            using IntercomFile file = await client.DataExport.DownloadAsync("1");
            await file.SaveToAsync(Stream.Null);
        })
        {
            TakesAnything = true,
        },
        new(
            "reads rows of an export",
            async client => await new ExportResult(
                "1",
                "completed",
                cancellation => client.DataExport.DownloadAsync("1", cancellationToken: cancellation)).ReadRowsAsync().CountAsync()),
        new("reads a transcript", client => client.Calls.GetTranscriptAsync("1")),
        new("sends to any path", client => client.SendAsync<JObject>(HttpMethod.Post, "things", new JObject())) { IsIdempotent = false },
        new("exchanges a code", client => new IntercomOAuthClient(new IntercomOAuthOptions
        {
            ClientId = "app",
            ClientSecret = ClientSecret,
            Region = client.Connection.Region,
            Timeout = ChaosClient.TimeLimit,
        })
            .ExchangeAsync("the-code-of-the-redirect")) { IsIdempotent = false },
    ];
}
