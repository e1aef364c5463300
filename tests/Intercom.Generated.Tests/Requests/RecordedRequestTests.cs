using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Tests.Requests;

/// <summary>Requests that the API is known to have accepted are sent as they are.</summary>
public class RecordedRequestTests
{
    private static IEnumerable<TestCaseData> Accepted =>
    [
        Case<ConvertVisitorRequest>(
            """{"visitor":{"user_id":"u1"},"user":{"email":"a@example.com"},"type":"user"}""", (client, request) => client.Visitors.ConvertAsync(request)),
        Case<ConvertVisitorRequest>(
            """{"visitor":{"user_id":"u1"},"type":"lead"}""", (client, request) => client.Visitors.ConvertAsync(request)),
        Case<ReplyConversationRequest>(
            """{"message_type":"quick_reply","type":"user","intercom_user_id":"c1","reply_options":"""
            + """[{"text":"Yes","uuid":"a5e1c524-5ddd-4c3e-9328-6bca5d6e3edb"}]}""",
            (client, request) => client.Conversations.ReplyAsync("1", request)),
        Case<ReplyConversationRequest>(
            """{"message_type":"comment","type":"user","user_id":"u1","body":"Thanks"}""", (client, request) =>
                client.Conversations.ReplyAsync("last", request)),
        Case<ReplyConversationRequest>(
            """{"message_type":"comment","type":"admin","admin_id":"5","intercom_user_id":"c1","body":"Hi"}""", (client, request) =>
                client.Conversations.ReplyAsync("last", request)),
        Case<ReplyTicketRequest>(
            """{"message_type":"quick_reply","type":"user","email":"a@example.com","reply_options":"""
            + """[{"text":"Yes","uuid":"a5e1c524-5ddd-4c3e-9328-6bca5d6e3edb"}]}""",
            (client, request) => client.Tickets.ReplyAsync("1", request)),
        Case<CreateMessageRequest>(
            """{"from":{"type":"user","id":"667d61698a68186f43bafe50"},"body":"hi","referer":"https://example.com/bob"}""",
            (client, request) => client.Messages.CreateAsync(request)),
        Case<CreateMessageRequest>(
            """{"from":{"type":"lead","id":"c1"},"body":"hi"}""", (client, request) => client.Messages.CreateAsync(request)),
        Case<CreateMessageRequest>(
            """{"from":{"type":"contact","email":"a@example.com"},"body":"hi"}""",
            (client, request) => client.Messages.CreateAsync(request)),
        Case<CreateMessageRequest>(
            """{"from":{"type":"admin","id":5},"to":[{"type":"user","user_id":"u1"},"""
            + """{"type":"user","email":"a@example.com"}],"message_type":"conversation","body":"hi"}""",
            (client, request) => client.Messages.CreateAsync(request)),
        Case<CreateMessageRequest>(
            """{"from":{"type":"admin","id":"5"},"to":{"phone":5547999998888,"name":"Ada"},"message_type":"whatsapp","components":"""
            + """[{"type":"BODY"}],"template":"keep_live","locale":"en"}""",
            (client, request) => client.Messages.CreateAsync(request)),
        Case<CreateMessageRequest>(
            """{"message_type":"inapp","body":"hi","to":{"type":"user","id":"c1"}}""",
            (client, request) => client.Messages.CreateAsync(request)),
        Case<TagRequest>(
            """{"name":"Urgent","users":[{"user_id":"u1"},{"id":"c1"}]}""", (client, request) => client.Tags.CreateOrUpdateAsync(request)),
        Case<CreateInternalArticleRequest>(
            """{"title":"Thanks","author_id":1,"owner_id":2,"locale":"en"}""",
            (client, request) => client.InternalArticles.CreateAsync(request)),
    ];

    [TestCaseSource(nameof(Accepted))]
    public async Task An_accepted_request_is_sent_as_it_is(string json, Func<IIntercomClient, Task> send)
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await send(intercom.Client);

        JsonText.Parse(intercom.OnlySent.Body!).ShouldBe(json);
    }

    [Test]
    public async Task The_channel_of_the_Messenger_is_inapp()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Messages.CreateAsync(new CreateMessageRequest
        {
            MessageType = OutboundMessageType.InApp,
            Body = "Hi",
            From = new MessageSender { Type = MessageSenderType.Admin, Id = "5" },
            To = [new Recipient { Type = ContactType.User, Id = "c1" }],
        });

        JsonText.Parse(intercom.OnlySent.Body!).Value<string>("message_type").Should().Be("inapp");
    }

    [Test]
    public async Task A_reply_to_the_last_conversation_names_the_contact()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");

        await intercom.Client.Conversations.ReplyAsync(
            "last",
            new AdminReplyConversationRequest { MessageType = AdminReplyType.Comment, AdminId = "5", IntercomUserId = "c1", Body = "Hi" });

        intercom.OnlySent.Path.Should().Be("/conversations/last/reply");
        JsonText.Parse(intercom.OnlySent.Body!)
            .ShouldBe("""{"message_type":"comment","type":"admin","admin_id":"5","intercom_user_id":"c1","body":"Hi"}""");
    }

    [Test]
    public async Task A_required_value_of_another_type_is_sent()
    {
        using FakeIntercom intercom = FakeIntercom.Responding("{}");
        CreateNoteRequest request = JsonConvert.DeserializeObject<CreateNoteRequest>("""{"body":{"text":"Hi"}}""")!;

        await intercom.Client.Notes.CreateAsync("1", request);

        intercom.OnlySent.Body.Should().Be("""{"body":{"text":"Hi"}}""");
    }

    private static TestCaseData Case<T>(string json, Func<IIntercomClient, T, Task> send) =>
        new TestCaseData(json, (IIntercomClient client) => send(client, JsonConvert.DeserializeObject<T>(json)!)).SetArgDisplayNames(json);
}
