using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Intercom.Testing.Json;
using Intercom.Testing.Tests.Support;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests.Areas;

/// <summary>The replies of Fin: parts of the conversation, events of the stream, and notifications.</summary>
internal sealed class FinTests : ProcessTest
{
    private const string NoArticle = "<p>I could not find anything about this. Would you like to talk to a person?</p>";

    [Test]
    public async Task A_conversation_is_started_continued_and_rated()
    {
        JObject started = await PostAsync("/fin/start", Message("Hi"));
        await PostAsync("/fin/reply", Message("Hello?"));
        JObject rated = await PostAsync("/fin/csat", """{"conversation_id":"mine","rating":"good","remark":"Nice"}""");

        ((string?)started["status"]).Should().Be("thinking");
        ((string?)rated["status"]).Should().Be("rated");
        JObject conversation = Server.Workspace.Conversations.List().Should().ContainSingle().Subject;
        ((bool?)conversation["ai_agent_participated"]).Should().BeTrue();
        ((int?)conversation["conversation_rating"]!["rating"]).Should().Be(4);
        conversation["conversation_parts"]!["conversation_parts"]!.Select(part => (string?)part["author"]!["type"])
            .Should().Equal("bot", "user", "bot");
        await FailAsync(HttpMethod.Post, "/fin/start", Message("Hi"), HttpStatusCode.BadRequest);
        await FailAsync(HttpMethod.Post, "/fin/reply", Message("Hi", "other"), HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Fin_replies_with_the_published_article_that_has_most_words_of_the_message()
    {
        AddArticle("Export your data", "<p>Open Settings, then Export.</p>", "published");
        AddArticle("Delete your data", "<p>Write to us.</p>", "published");
        AddArticle("Export all of your data now", "<p>A draft.</p>", "draft");

        JObject started = await PostAsync("/fin/start", Message("How do I <b>export</b> my data?"));

        JObject reply = (await ReadEventsAsync(started)).Should().ContainSingle().Subject;
        ((string?)reply["event_name"]).Should().Be("fin_replied");
        ((string?)reply["conversation_id"]).Should().Be("mine");
        ((string?)reply["user_id"]).Should().Be("ada");
        ((string?)reply["status"]).Should().Be("awaiting_user_reply");
        ((string?)reply["message"]!["body"]).Should().Be("<p>Open Settings, then Export.</p>");
        JObject agent = (JObject)Server.Workspace.Conversations.List()[0]["ai_agent"]!;
        ((string?)agent["last_answer_type"]).Should().Be("ai_answer");
        ((string?)agent["content_sources"]!["content_sources"]![0]!["title"]).Should().Be("Export your data");
    }

    [Test]
    public async Task Fin_offers_a_person_without_an_article()
    {
        JObject started = await PostAsync("/fin/start", Message("How do I export my data?"));

        JObject reply = (await ReadEventsAsync(started)).Should().ContainSingle().Subject;
        ((string?)reply["message"]!["body"]).Should().Be(NoArticle);
    }

    [Test]
    public async Task Fin_escalates_if_the_user_asks_for_a_person()
    {
        JObject started = await PostAsync("/fin/start", Message("A human, please"));

        IReadOnlyList<JObject> events = await ReadEventsAsync(started);
        events.Select(each => (string?)each["event_name"]).Should().Equal("fin_status_updated", "fin_status_updated");
        events.Select(each => (string?)each["status"]).Should().Equal("escalated", "complete");
        ((string?)events[0]["reason"]).Should().Be("Escalation requested by user");
        events[1].ContainsKey("reason").Should().BeFalse();
        ((string?)Server.Workspace.Conversations.List()[0]["ai_agent"]!["resolution_state"]).Should().Be("routed_to_team");
    }

    [Test]
    public async Task A_test_can_decide_the_reaction_of_Fin()
    {
        List<string> messages = [];
        IDisposable registration = Server.OnFinMessage(message =>
        {
            messages.Add($"{message.ConversationId} {message.UserId} {message.Body}");
            return message.Body switch
            {
                "Thanks" => FinAnswer.Resolve(),
                "Refund" => FinAnswer.Escalate("Routed to team"),
                "Hello" => FinAnswer.Reply("<p>Good morning</p>"),
                _ => null,
            };
        });

        IReadOnlyList<JObject> greeted = await ReadEventsAsync(await PostAsync("/fin/start", Message("Hello")));
        IReadOnlyList<JObject> unknown = await ReadEventsAsync(await PostAsync("/fin/reply", Message("What?")));
        IReadOnlyList<JObject> escalated = await ReadEventsAsync(await PostAsync("/fin/reply", Message("Refund")));
        IReadOnlyList<JObject> resolved = await ReadEventsAsync(await PostAsync("/fin/reply", Message("Thanks")));
        registration.Dispose();
        IReadOnlyList<JObject> after = await ReadEventsAsync(await PostAsync("/fin/reply", Message("Hello")));

        ((string?)greeted.Single()["message"]!["body"]).Should().Be("<p>Good morning</p>");
        ((string?)unknown.Single()["message"]!["body"]).Should().Be(NoArticle);
        ((string?)escalated[0]["reason"]).Should().Be("Routed to team");
        resolved.Select(each => (string?)each["status"]).Should().Equal("resolved", "complete");
        ((string?)after.Single()["message"]!["body"]).Should().Be(NoArticle);
        messages.Should().Equal("mine ada Hello", "mine ada What?", "mine ada Refund", "mine ada Thanks");
    }

    [Test]
    public async Task Fin_replies_to_any_conversation()
    {
        string id = await AddConversationAsync(AddContact("ada"));

        JObject conversation = Server.Workspace.ReplyAsFin(id, "<p>Open Settings.</p>");

        JToken part = (await GetAsync($"/conversations/{id}"))["conversation_parts"]!["conversation_parts"]!
            .Should().ContainSingle().Subject;
        ((string?)part["body"]).Should().Be("<p>Open Settings.</p>");
        ((bool?)part["author"]!["from_ai_agent"]).Should().BeTrue();
        ((bool?)conversation["ai_agent_participated"]).Should().BeTrue();
        ((string?)conversation["ai_agent"]!["source_type"]).Should().Be("profile");
        JObject found = await PostAsync("/conversations/search",
            """{"query":{"field":"ai_agent_participated","operator":"=","value":true}}""");
        found["conversations"]!.Should().ContainSingle();
        Server.Invoking(server => server.Workspace.ReplyAsFin("none", "Hello")).Should().Throw<ArgumentException>()
            .WithMessage("No conversation has the identifier none.*");
        Server.Invoking(server => server.Workspace.ReplyAsFin(id, " ")).Should().Throw<ArgumentException>();
    }

    [Test]
    public async Task The_address_of_the_stream_is_signed_and_expires()
    {
        JObject started = await PostAsync("/fin/start", Message("Hi"));
        string address = (string)started["sse_subscription_url"]!;
        string reply = (string)(await PostAsync("/fin/reply", Message("Hi")))["sse_subscription_url"]!;

        address.Should().EndWith("&rewind=2m");
        reply.Should().NotContain("rewind");
        (await GetStatusAsync(address)).Should().Be(HttpStatusCode.OK);
        (await GetStatusAsync(address.Replace("mine", "other", StringComparison.Ordinal))).Should().Be(HttpStatusCode.Unauthorized);
        (await GetStatusAsync(address.Replace("workspace1", "workspace2", StringComparison.Ordinal)))
            .Should().Be(HttpStatusCode.Unauthorized);
        (await GetStatusAsync("/event-stream")).Should().Be(HttpStatusCode.Unauthorized);
        Time.Advance(TimeSpan.FromSeconds(181));
        (await GetStatusAsync(address)).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Test]
    public async Task Attributes_are_written_and_those_that_are_not_valid_are_reported()
    {
        Server.Add("/data_attributes", new JObject { ["name"] = "seats", ["model"] = "contact", ["data_type"] = "integer" });
        string message = Message("Hi").Replace("\"name\":\"Ada\"",
            "\"name\":\"Ada\",\"email\":\"ada@example.com\",\"attributes\":{\"seats\":3,\"plan\":\"gold\"}", StringComparison.Ordinal);

        JObject started = await PostAsync("/fin/start", message);

        JObject contact = Server.Workspace.Contacts.List().Should().ContainSingle().Subject;
        ((int?)contact["custom_attributes"]!["seats"]).Should().Be(3);
        ((string?)contact["email"]).Should().Be("ada@example.com");
        ((JObject)started["errors"]!["user"]!["attributes"]!).Properties().Select(error => error.Name).Should().Equal("plan");
        (await PostAsync("/fin/reply", Message("Hi")))["errors"]!["user"]!["attributes"]!.Should().BeEmpty();
    }

    [Test]
    public async Task Events_are_sent_to_the_webhook_of_Fin_with_its_signature()
    {
        using RecordingHandler received = new();
        using IntercomTestServer server = IntercomTestServer.Create(
            new IntercomTestServerOptions { WebhookHandler = received, ClientSecret = "secret" });
        server.SubscribeFinWebhook(new Uri("https://app.test/fin"));

        server.Add("/fin/start", JObject.Parse(Message("Hi")));
        using HttpClient http = new(server.CreateHandler()) { BaseAddress = server.BaseAddress };
        http.DefaultRequestHeaders.Add("Authorization", $"Bearer {server.AccessToken}");
        using StringContent body = new(Message("A human, please"), Encoding.UTF8, "application/json");
        (await http.PostAsync("/fin/reply", body)).EnsureSuccessStatusCode();
        await server.FlushWebhooksAsync();

        received.Requests.Select(request => (string?)JsonText.Parse(request.Body)["status"]).Should()
            .BeEquivalentTo("escalated", "complete");
        received.Requests.Should().OnlyContain(request => request.Address == new Uri("https://app.test/fin")
            && request.Signature == $"sha256={Sign(request.Body)}");
        server.WebhookDeliveries.Should().OnlyContain(delivery => delivery.Topic == "fin_status_updated" && delivery.IsDelivered);
    }

    private static string Sign(string body) =>
        Convert.ToHexString(HMACSHA256.HashData("secret"u8, Encoding.UTF8.GetBytes(body))).ToLowerInvariant();

    private static string Message(string body, string conversation = "mine") => new JObject
    {
        ["conversation_id"] = conversation,
        ["message"] = new JObject { ["author"] = "user", ["body"] = body, ["timestamp"] = "2027-01-01T00:00:00.000Z" },
        ["user"] = new JObject { ["id"] = "ada", ["name"] = "Ada" },
    }.ToString(Formatting.None);

    private void AddArticle(string title, string body, string state) => Server.Add("/articles",
        new JObject { ["title"] = title, ["body"] = body, ["author_id"] = AdminId, ["state"] = state });

    private async Task<HttpStatusCode> GetStatusAsync(string address)
    {
        using HttpClient anonymous = new(Server.CreateHandler()) { BaseAddress = Server.BaseAddress };
        return (await anonymous.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute))).StatusCode;
    }

    private async Task<IReadOnlyList<JObject>> ReadEventsAsync(JObject response)
    {
        using HttpClient anonymous = new(Server.CreateHandler());
        HttpResponseMessage stream = await anonymous.GetAsync(new Uri((string)response["sse_subscription_url"]!));
        stream.Content.Headers.ContentType!.MediaType.Should().Be("text/event-stream");
        string text = await stream.Content.ReadAsStringAsync();
        return [.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(line => JsonText.Parse(line["data: ".Length..]))];
    }

    private sealed class RecordingHandler : HttpMessageHandler
    {
        private readonly ConcurrentQueue<(Uri Address, string Body, string Signature)> _requests = new();

        public IReadOnlyList<(Uri Address, string Body, string Signature)> Requests => [.. _requests];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _requests.Enqueue((
                request.RequestUri!,
                await request.Content!.ReadAsStringAsync(cancellationToken),
                request.Headers.GetValues("X-Fin-Agent-API-Webhook-Signature").Single()));
            return new HttpResponseMessage(HttpStatusCode.OK);
        }
    }
}
