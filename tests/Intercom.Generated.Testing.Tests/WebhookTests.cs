using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace Intercom.Testing.Tests;

internal sealed class WebhookTests
{
    private static readonly Uri Hook = new("https://application.test/hook");

    [Test]
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms",
        Justification = "Intercom signs notifications with HMAC-SHA1.")]
    public async Task What_happens_is_notified_signed_with_the_secret()
    {
        using Receiver receiver = new();
        using IntercomTestServer server = receiver.CreateServer();
        server.SubscribeWebhook(Hook);

        Contact contact = await server.CreateClient().Contacts.CreateAsync(new CreateContactRequest
        {
            Email = "ada@example.com",
            Role = ContactRole.User
        });
        await server.FlushWebhooksAsync();

        (string body, string signature) = receiver.Received.Should().ContainSingle().Subject;
        JObject notification = JObject.Parse(body);
        ((string?)notification["topic"]).Should().Be("contact.user.created");
        ((string?)notification["data"]!["item"]!["id"]).Should().Be(contact.Id);
        ((string?)notification["id"]).Should().StartWith("notif_");
        byte[] expected = HMACSHA1.HashData(Encoding.UTF8.GetBytes("a secret"), Encoding.UTF8.GetBytes(body));
        signature.Should().Be($"sha1={Convert.ToHexStringLower(expected)}");
        server.WebhookDeliveries.Should().ContainSingle().Which.IsDelivered.Should().BeTrue();
    }

    [Test]
    public async Task The_library_reads_a_notification_of_the_server()
    {
        using Receiver receiver = new();
        using IntercomTestServer server = receiver.CreateServer();
        server.SubscribeWebhook(Hook, "conversation.user.created");
        IntercomClient client = server.CreateClient();
        Contact contact = await client.Contacts.CreateAsync(new CreateContactRequest { Email = "ada@example.com" });

        ConversationInitiator from = new() { Type = ConversationInitiatorType.User, Id = contact.Id! };
        await client.Conversations.CreateAsync(new CreateConversationRequest { From = from, Body = "Hello" });
        await server.FlushWebhooksAsync();

        string body = receiver.Received.Should().ContainSingle().Which.Body;
        body.Should().Contain("\"topic\":\"conversation.user.created\"").And.Contain("Hello");
    }

    [Test]
    public async Task A_failure_is_retried_once_a_minute_later_by_the_clock()
    {
        using Receiver receiver = new() { Statuses = { HttpStatusCode.InternalServerError, HttpStatusCode.OK } };
        using IntercomTestServer server = receiver.CreateServer();
        server.SubscribeWebhook(Hook, "company.created");

        await server.CreateClient().Companies.CreateOrUpdateAsync(new CreateOrUpdateCompanyRequest { CompanyId = "acme", Name = "Acme" });
        await receiver.UntilAsync(1);
        Task flushed = server.FlushWebhooksAsync();
        while (!flushed.IsCompleted)
        {
            receiver.Time.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        await flushed;
        receiver.Received.Should().HaveCount(2);
        server.WebhookDeliveries.Select(delivery => (delivery.Attempt, delivery.IsDelivered)).Should().Equal((1, false), (2, true));
        JObject.Parse(server.WebhookDeliveries[1].Body)["delivery_attempts"]!.Value<int>().Should().Be(2);
    }

    [Test]
    public async Task An_address_that_is_gone_is_notified_no_more()
    {
        using Receiver receiver = new() { Statuses = { HttpStatusCode.Gone } };
        using IntercomTestServer server = receiver.CreateServer();
        server.SubscribeWebhook(Hook);
        IntercomClient client = server.CreateClient();

        await client.Contacts.CreateAsync(new CreateContactRequest { Email = "ada@example.com" });
        await server.FlushWebhooksAsync();
        await client.Contacts.CreateAsync(new CreateContactRequest { Email = "ben@example.com" });
        await server.FlushWebhooksAsync();

        receiver.Received.Should().ContainSingle();
    }

    [Test]
    public async Task Any_topic_can_be_sent_to_who_subscribed_to_it()
    {
        using Receiver receiver = new();
        using IntercomTestServer server = receiver.CreateServer();
        server.SubscribeWebhook(Hook, "call.ended");

        IReadOnlyList<WebhookDelivery> sent = await server.SendWebhookAsync("call.ended", new JObject { ["type"] = "call", ["id"] = "7" });
        IReadOnlyList<WebhookDelivery> unwanted = await server.SendWebhookAsync("call.started", new JObject { ["type"] = "call" });

        sent.Should().ContainSingle().Which.StatusCode.Should().Be(HttpStatusCode.OK);
        unwanted.Should().BeEmpty();
    }

    /// <summary>An application that is notified.</summary>
    private sealed class Receiver : HttpMessageHandler
    {
        public FakeTimeProvider Time { get; } = new(DateTimeOffset.UnixEpoch.AddYears(56));

        public List<HttpStatusCode> Statuses { get; } = [];

        public ConcurrentQueue<(string Body, string Signature)> Received { get; } = new();

        public IntercomTestServer CreateServer() =>
            IntercomTestServer.Create(new IntercomTestServerOptions
            {
                WebhookHandler = this,
                ClientSecret = "a secret",
                TimeProvider = Time
            });

        public async Task UntilAsync(int count)
        {
            while (Received.Count < count)
            {
                await Task.Yield();
            }
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            HttpStatusCode status = Received.Count < Statuses.Count ? Statuses[Received.Count] : HttpStatusCode.OK;
            Received.Enqueue((await request.Content!.ReadAsStringAsync(cancellationToken),
                request.Headers.GetValues("X-Hub-Signature").Single()));
            return new HttpResponseMessage(status);
        }
    }
}
