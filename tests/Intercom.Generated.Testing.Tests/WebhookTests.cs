using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Intercom.Testing.Tests.Support;
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
        await receiver.PassTimeUntilAsync(flushed);
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

    [Test]
    public async Task Another_workspace_notifies_with_its_own_identifier()
    {
        using Receiver receiver = new();
        using IntercomTestServer server = receiver.CreateServer();
        TestWorkspace other = server.AddWorkspace("Other");
        server.SubscribeWebhook(Hook, "contact.user.created");

        await server.CreateClient(options => options.AccessToken = other.AccessToken)
            .Contacts.CreateAsync(new CreateContactRequest { Email = "ada@example.com", Role = ContactRole.User });
        await server.FlushWebhooksAsync();

        JObject notification = JObject.Parse(receiver.Received.Should().ContainSingle().Which.Body);
        ((string?)notification["app_id"]).Should().Be(other.Id);
    }

    [Test]
    public async Task An_address_that_responds_with_429_is_notified_at_growing_intervals()
    {
        using Receiver receiver = new()
        {
            Statuses = { HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests, HttpStatusCode.OK },
        };
        using IntercomTestServer server = receiver.CreateServer();
        server.SubscribeWebhook(Hook, "company.created");

        await server.CreateClient().Companies.CreateOrUpdateAsync(new CreateOrUpdateCompanyRequest { CompanyId = "acme", Name = "Acme" });
        await receiver.PassTimeUntilAsync(server.FlushWebhooksAsync());

        server.WebhookDeliveries.Select(delivery => delivery.Attempt).Should().Equal(1, 2, 3);
        TimeSpan[] intervals = receiver.Intervals();
        intervals[0].Should().BeGreaterThanOrEqualTo(TimeSpan.FromMinutes(1));
        intervals[1].Should().BeGreaterThanOrEqualTo(TimeSpan.FromMinutes(2));
    }

    [Test]
    public async Task A_notification_that_was_throttled_for_two_hours_is_dropped()
    {
        using Receiver receiver = new();
        receiver.Statuses.AddRange(Enumerable.Repeat(HttpStatusCode.TooManyRequests, 20));
        using IntercomTestServer server = receiver.CreateServer();
        server.SubscribeWebhook(Hook, "company.created");

        await server.CreateClient().Companies.CreateOrUpdateAsync(new CreateOrUpdateCompanyRequest { CompanyId = "acme", Name = "Acme" });
        await receiver.PassTimeUntilAsync(server.FlushWebhooksAsync());

        server.WebhookDeliveries.Should().HaveCountLessThan(10).And.OnlyContain(delivery => !delivery.IsDelivered);
    }

    [Test]
    public async Task An_address_that_has_failed_for_a_week_is_notified_no_more_and_the_end_is_logged()
    {
        using Receiver receiver = new();
        receiver.Statuses.AddRange(Enumerable.Repeat(HttpStatusCode.InternalServerError, 20));
        using IntercomTestServer server = receiver.CreateServer();
        DateTimeOffset start = receiver.Time.GetUtcNow();
        server.SubscribeWebhook(Hook, "company.created");

        await server.SendWebhookAsync("company.created", []);
        receiver.Time.Advance(TimeSpan.FromDays(7));
        (await server.SendWebhookAsync("company.created", [])).Should().ContainSingle();
        receiver.Time.Advance(TimeSpan.FromMinutes(1));
        (await server.SendWebhookAsync("company.created", [])).Should().ContainSingle();

        (await server.SendWebhookAsync("company.created", [])).Should().BeEmpty();
        ActivityLogList logs = await server.CreateClient().Admins.ListActivityLogsAsync(start);
        logs.ActivityLogs.Select(log => log.ActivityType!.ToString()).Should().Equal("app_webhook_deletion", "app_webhook_creation");
    }

    [Test]
    public async Task A_success_ends_a_week_of_failures()
    {
        using Receiver receiver = new()
        {
            Statuses = { HttpStatusCode.InternalServerError, HttpStatusCode.OK, HttpStatusCode.InternalServerError },
        };
        using IntercomTestServer server = receiver.CreateServer();
        server.SubscribeWebhook(Hook, "company.created");

        await server.SendWebhookAsync("company.created", []);
        await server.SendWebhookAsync("company.created", []);
        receiver.Time.Advance(TimeSpan.FromDays(8));
        await server.SendWebhookAsync("company.created", []);

        (await server.SendWebhookAsync("company.created", [])).Should().ContainSingle().Which.IsDelivered.Should().BeTrue();
    }

    [Test]
    public async Task An_address_with_more_than_a_thousand_failures_in_a_row_is_paused_for_fifteen_minutes()
    {
        using Receiver receiver = new();
        receiver.Statuses.AddRange(Enumerable.Repeat(HttpStatusCode.InternalServerError, 1001));
        using IntercomTestServer server = receiver.CreateServer();
        server.SubscribeWebhook(Hook, "company.created");
        for (int failure = 0; failure < 1001; failure++)
        {
            await server.SendWebhookAsync("company.created", []);
        }

        DateTimeOffset paused = receiver.Time.GetUtcNow();
        await server.CreateClient().Companies.CreateOrUpdateAsync(new CreateOrUpdateCompanyRequest { CompanyId = "acme", Name = "Acme" });
        await receiver.PassTimeUntilAsync(server.FlushWebhooksAsync());

        server.WebhookDeliveries[^1].IsDelivered.Should().BeTrue();
        receiver.Times.Last().Should().BeOnOrAfter(paused.AddMinutes(15));
    }

    [Test]
    public async Task Tags_are_notified_when_they_are_new_to_a_resource_only()
    {
        using Receiver receiver = new();
        using IntercomTestServer server = receiver.CreateServer();
        IntercomClient client = server.CreateClient();
        CreateContactRequest request = new() { Email = "ada@example.com", Role = ContactRole.User };
        Contact contact = await client.Contacts.CreateAsync(request);
        JObject conversation = server.Add("/conversations", new JObject
        {
            ["from"] = new JObject { ["type"] = "user", ["id"] = contact.Id },
            ["body"] = "Hello",
        });
        JObject tag = server.Add("/tags", new JObject { ["name"] = "VIP" });
        string conversationId = (string?)conversation["conversation_id"] ?? (string)conversation["id"]!;
        server.SubscribeWebhook(Hook);
        using HttpClient http = new(server.CreateHandler()) { BaseAddress = server.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new("Bearer", server.AccessToken);
        string adminId = (await client.Admins.GetCurrentAsync())!.Id!;
        string apply = new JObject { ["id"] = tag["id"], ["admin_id"] = adminId }.ToString();
        string bulk = $$"""{"name":"VIP","users":[{"id":"{{contact.Id}}"}]}""";

        foreach ((string path, string body) in new[]
        {
            ("/tags", bulk), ("/tags", bulk), ($"/contacts/{contact.Id}/tags", apply),
            ($"/conversations/{conversationId}/tags", apply), ($"/conversations/{conversationId}/tags", apply),
        })
        {
            using StringContent content = new(body, Encoding.UTF8, "application/json");
            (await http.PostAsync(path, content)).EnsureSuccessStatusCode();
        }

        (await http.DeleteAsync($"/tags/{tag["id"]}")).EnsureSuccessStatusCode();
        await server.FlushWebhooksAsync();

        server.WebhookDeliveries.Select(delivery => delivery.Topic).Should()
            .BeEquivalentTo("contact.user.tag.created", "conversation_part.tag.created", "contact.user.tag.deleted");
    }

    /// <summary>An application that is notified.</summary>
    private sealed class Receiver : HttpMessageHandler
    {
        public ObservedTime Time { get; } = new(DateTimeOffset.UnixEpoch.AddYears(56));

        public List<HttpStatusCode> Statuses { get; } = [];

        public ConcurrentQueue<(string Body, string Signature)> Received { get; } = new();

        public IntercomTestServer CreateServer() =>
            IntercomTestServer.Create(new IntercomTestServerOptions
            {
                WebhookHandler = this,
                ClientSecret = "a secret",
                TimeProvider = Time
            });

        public ConcurrentQueue<DateTimeOffset> Times { get; } = new();

        /// <summary>The time between each two notifications.</summary>
        public TimeSpan[] Intervals() => [.. Times.Zip(Times.Skip(1), (earlier, later) => later - earlier)];

        // Time passes only while the server waits for it: otherwise, hours pass before a slow machine sends a notification.
        public async Task PassTimeUntilAsync(Task task)
        {
            while (!task.IsCompleted)
            {
                if (Time.HasTimers)
                {
                    Time.Advance(TimeSpan.FromSeconds(10));
                }

                await Task.Yield();
            }

            await task;
        }

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
            Times.Enqueue(Time.GetUtcNow());
            Received.Enqueue((await request.Content!.ReadAsStringAsync(cancellationToken),
                request.Headers.GetValues("X-Hub-Signature").Single()));
            return new HttpResponseMessage(status);
        }
    }
}
