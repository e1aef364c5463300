using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using System.Text;
using Intercom.AspNetCore.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Intercom.AspNetCore.Tests;

/// <summary>Responses of the endpoint, on a real server.</summary>
public class EndpointTests
{
    private readonly ConcurrentQueue<string> _handled = new();

    private static IEnumerable<WebhookTopic> Topics => typeof(WebhookTopic).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(property => (WebhookTopic)property.GetValue(obj: null)!);

    [SetUp]
    public void Forget() => _handled.Clear();

    [Test]
    public async Task A_notification_with_a_valid_signature_is_acknowledged_with_200_and_handled()
    {
        await using WebhookApplication application = await WebhookApplication.StartAsync(NoteConversations);

        (await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1")).Should().Be(HttpStatusCode.OK);

        await application.StopAsync();
        _handled.Should().Equal("1");
    }

    [Test]
    public async Task A_request_that_is_not_signed_with_the_secret_is_rejected_with_401_and_not_handled()
    {
        await using WebhookApplication application = await WebhookApplication.StartAsync(NoteConversations);
        string body = DeliveringIntercom.Notification("conversation.user.replied", "1");
        string signature = WebhookSignature.Sign(Encoding.UTF8.GetBytes(body), WebhookApplication.Secret);

        (await application.Intercom.DeliverAsync(body, signature: null)).Should().Be(HttpStatusCode.Unauthorized);
        (await application.Intercom.DeliverAsync(body, "nonsense")).Should().Be(HttpStatusCode.Unauthorized);
        (await application.Intercom.DeliverAsync(body, WebhookSignature.Sign(Encoding.UTF8.GetBytes(body), "another secret")))
            .Should().Be(HttpStatusCode.Unauthorized);
        (await application.Intercom.DeliverAsync(body.Replace("\"1\"", "\"2\"", StringComparison.Ordinal), signature))
            .Should().Be(HttpStatusCode.Unauthorized);
        (await application.Intercom.DeliverAsync("not even JSON", "sha1=0000000000000000000000000000000000000000"))
            .Should().Be(HttpStatusCode.Unauthorized);

        await application.StopAsync();
        _handled.Should().BeEmpty();
        application.Status.Received.Should().Be(0);
    }

    [Test]
    public async Task A_notification_that_is_delivered_again_is_acknowledged_with_200_and_handled_once()
    {
        await using WebhookApplication application = await WebhookApplication.StartAsync(NoteConversations);

        for (int delivery = 0; delivery < 3; delivery++)
        {
            (await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1")).Should().Be(HttpStatusCode.OK);
        }

        await application.StopAsync();
        _handled.Should().Equal("1");
        application.Status.Duplicates.Should().Be(2);
    }

    [Test]
    public async Task A_ping_has_no_identifier_and_is_handled_each_time()
    {
        await using WebhookApplication application = await WebhookApplication.StartAsync(
            webhooks => webhooks.On<WebhookPing>(WebhookTopic.Ping, (webhookEvent, _) => Note(webhookEvent.Item.Message)));
        const string Ping = """{"type":"notification_event","id":null,"topic":"ping","data":{"item":{"type":"ping","message":"hello"}}}""";

        (await application.Intercom.DeliverAsync(Ping)).Should().Be(HttpStatusCode.OK);
        (await application.Intercom.DeliverAsync(Ping)).Should().Be(HttpStatusCode.OK);

        await application.StopAsync();
        _handled.Should().Equal("hello", "hello");
    }

    [Test]
    public async Task The_endpoint_responds_to_HEAD_with_200_and_to_other_methods_with_405()
    {
        await using WebhookApplication application = await WebhookApplication.StartAsync(NoteConversations);

        (await application.Intercom.SendAsync(HttpMethod.Head)).Should().Be(HttpStatusCode.OK);
        (await application.Intercom.SendAsync(HttpMethod.Get)).Should().Be(HttpStatusCode.MethodNotAllowed);
        (await application.Intercom.SendAsync(HttpMethod.Delete)).Should().Be(HttpStatusCode.MethodNotAllowed);
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_body_that_is_too_large_is_rejected_with_413_with_and_without_a_declared_length(bool isChunked)
    {
        await using WebhookApplication application =
            await WebhookApplication.StartAsync(NoteConversations, options => options.MaxBodySize = 2000);
        string body = DeliveringIntercom.Notification("conversation.user.replied", "1") + new string(' ', 2000);

        (await (isChunked ? application.Intercom.DeliverChunkedAsync(body) : application.Intercom.DeliverAsync(body)))
            .Should().Be(HttpStatusCode.RequestEntityTooLarge);

        await application.StopAsync();
        _handled.Should().BeEmpty();
    }

    [Test]
    public async Task A_body_in_chunks_is_verified_and_handled()
    {
        await using WebhookApplication application = await WebhookApplication.StartAsync(NoteConversations);

        (await application.Intercom.DeliverChunkedAsync(DeliveringIntercom.Notification("conversation.user.replied", "ä1")))
            .Should().Be(HttpStatusCode.OK);

        await application.StopAsync();
        _handled.Should().Equal("ä1");
    }

    [Test]
    public async Task A_large_body_within_the_limit_is_handled()
    {
        await using WebhookApplication application = await WebhookApplication.StartAsync(NoteConversations);

        (await application.Intercom.DeliverAsync(
            DeliveringIntercom.Notification("conversation.user.replied", "1") + new string(' ', 4_000_000))).Should().Be(HttpStatusCode.OK);

        await application.StopAsync();
        _handled.Should().Equal("1");
    }

    [TestCase("[]")]
    [TestCase("5")]
    [TestCase("")]
    [TestCase("{\"a\":")]
    public async Task A_signed_body_that_is_not_a_notification_is_rejected_with_400(string body)
    {
        await using WebhookApplication application = await WebhookApplication.StartAsync(NoteConversations);

        (await application.Intercom.DeliverAsync(body)).Should().Be(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task A_topic_without_a_handler_is_acknowledged_with_200()
    {
        await using WebhookApplication application = await WebhookApplication.StartAsync(NoteConversations);

        (await application.Intercom.DeliverAsync(WebhookTopic.ContactArchived, "1", "contact")).Should().Be(HttpStatusCode.OK);

        await application.StopAsync();
        _handled.Should().BeEmpty();
    }

    [Test]
    public async Task Every_known_topic_reaches_its_handler()
    {
        await using WebhookApplication application = await WebhookApplication.StartAsync(webhooks =>
        {
            foreach (WebhookTopic topic in Topics)
            {
                webhooks.On<IntercomModel>(topic, (webhookEvent, _) => Note(webhookEvent.Notification.Topic.Value));
            }
        });

        foreach (WebhookTopic topic in Topics)
        {
            (await application.Intercom.DeliverAsync(topic, topic.Value, topic.Value.Split('.')[0])).Should().Be(HttpStatusCode.OK);
        }

        await application.StopAsync();
        _handled.Should().BeEquivalentTo(Topics.Select(topic => topic.Value));
    }

    [Test]
    public async Task A_thousand_deliveries_at_once_are_all_handled_once()
    {
        string[] ids = [.. Enumerable.Range(0, 1000).Select(number => $"notif_{number}")];
        await using WebhookApplication application = await WebhookApplication.StartAsync(NoteConversations);

        HttpStatusCode[] statuses = await Task.WhenAll(ids
            .Select(id => application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, id)));

        await application.StopAsync();
        statuses.Should().OnlyContain(status => status == HttpStatusCode.OK);
        _handled.Should().BeEquivalentTo(ids);
        (application.Status.Handled, application.Status.Queued, application.Status.Failed).Should().Be((1000, 0, 0));
    }

    [TestCase(WebhookDecision.Unsubscribe, HttpStatusCode.Gone)]
    [TestCase(WebhookDecision.Throttle, HttpStatusCode.TooManyRequests)]
    [TestCase(WebhookDecision.Ignore, HttpStatusCode.OK)]
    public async Task A_filter_decides_the_response_to_a_notification(WebhookDecision decision, HttpStatusCode response)
    {
        await using WebhookApplication application = await WebhookApplication.StartAsync(webhooks =>
        {
            NoteConversations(webhooks);
            webhooks.Filter((notification, _) => ValueTask.FromResult(notification.Id == "1" ? decision : WebhookDecision.Accept));
        });

        (await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1")).Should().Be(response);
        (await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "2")).Should().Be(HttpStatusCode.OK);

        await application.StopAsync();
        _handled.Should().Equal("2");
    }

    [Test]
    public async Task Both_secrets_verify_while_the_secret_is_being_rotated()
    {
        await using WebhookApplication application =
            await WebhookApplication.StartAsync(NoteConversations, options => options.ClientSecrets.Add("the next secret"));
        string body = DeliveringIntercom.Notification("conversation.user.replied", "1");

        (await application.Intercom.DeliverAsync(body, WebhookSignature.Sign(Encoding.UTF8.GetBytes(body), "the next secret")))
            .Should().Be(HttpStatusCode.OK);
    }

    [Test]
    public async Task A_handler_can_be_a_class_with_services_of_its_own_for_each_notification()
    {
        await using WebhookApplication application = await WebhookApplication.StartAsync(
            webhooks => webhooks.On<Conversation, ConversationHandler>(WebhookTopic.ConversationUserReplied),
            register: services =>
            {
                services.AddSingleton(_handled);
                services.AddScoped<Scope>();
            });

        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");
        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "2");

        await application.StopAsync();
        _handled.Should().HaveCount(2).And.OnlyHaveUniqueItems("each has a scope of its own");
    }

    [Test]
    public async Task A_handler_that_is_not_registered_is_disposed()
    {
        await using WebhookApplication application = await WebhookApplication.StartAsync(
            webhooks => webhooks.On<Conversation, DisposableHandler>(WebhookTopic.ConversationUserReplied),
            register: services => services.AddSingleton(_handled));

        await application.Intercom.DeliverAsync(WebhookTopic.ConversationUserReplied, "1");

        await application.StopAsync();
        _handled.Should().Equal("1", "disposed");
    }

    [Test]
    public void An_endpoint_without_its_services_throws_with_the_method_to_call()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        using WebApplication application = builder.Build();

        application.Invoking(built => built.MapIntercomWebhooks("/webhooks", NoteConversations))
            .Should().Throw<InvalidOperationException>().WithMessage("*AddIntercomWebhooks*");
    }

    [Test]
    public async Task An_application_without_a_secret_does_not_start() =>
        (await FluentActions.Awaiting(() => WebhookApplication.StartAsync(NoteConversations, options => options.ClientSecrets.Clear()))
        .Should().ThrowAsync<Microsoft.Extensions.Options.OptionsValidationException>()).WithMessage("*ClientSecrets*");

    private void NoteConversations(IntercomWebhookEndpoint webhooks) =>
        webhooks.On<Conversation>(WebhookTopic.ConversationUserReplied, (webhookEvent, _) => Note(webhookEvent.Item.Id));

    private Task Note(string? what)
    {
        _handled.Enqueue(what!);
        return Task.CompletedTask;
    }

    private sealed class Scope
    {
        public Guid Id { get; } = Guid.NewGuid();
    }

    private sealed class ConversationHandler(ConcurrentQueue<string> handled, Scope scope) : IWebhookHandler<Conversation>
    {
        public Task HandleAsync(WebhookEvent<Conversation> webhookEvent, CancellationToken cancellationToken)
        {
            handled.Enqueue($"{scope.Id}");
            return Task.CompletedTask;
        }
    }

    private sealed class DisposableHandler(ConcurrentQueue<string> handled) : IWebhookHandler<Conversation>, IDisposable
    {
        public Task HandleAsync(WebhookEvent<Conversation> webhookEvent, CancellationToken cancellationToken)
        {
            handled.Enqueue(webhookEvent.Item.Id!);
            return Task.CompletedTask;
        }

        public void Dispose() => handled.Enqueue("disposed");
    }
}
