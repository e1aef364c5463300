using System.Net;
using System.Text;

namespace Intercom.Tests.Webhooks;

/// <summary>Taking notifications in where there is no ASP.NET Core.</summary>
public class WebhookReceiverTests
{
    private const string Secret = "secret of the app";

    private static readonly byte[] Body =
        Encoding.UTF8.GetBytes("""{"topic":"conversation.user.replied","id":"notif_1","data":{"item":{"type":"conversation","id":"1"}}}""");

    [Test]
    public void A_notification_with_a_valid_signature_is_returned()
    {
        WebhookResult result = new WebhookReceiver(Secret).Receive("POST", WebhookSignature.Sign(Body, Secret), Body);

        (result.StatusCode, result.Notification!.Id).Should().Be((HttpStatusCode.OK, "notif_1"));
    }

    [TestCase("POST", null, HttpStatusCode.Unauthorized)]
    [TestCase("POST", "sha1=00", HttpStatusCode.Unauthorized)]
    [TestCase("HEAD", null, HttpStatusCode.OK)]
    [TestCase("head", null, HttpStatusCode.OK)]
    [TestCase("GET", null, HttpStatusCode.MethodNotAllowed)]
    [TestCase(null, null, HttpStatusCode.MethodNotAllowed)]
    public void Every_other_request_returns_a_status_code_and_no_notification(string? method, string? signature, HttpStatusCode status)
    {
        WebhookResult result = new WebhookReceiver(Secret).Receive(method!, signature, Body);

        (result.StatusCode, result.Notification).Should().Be((status, null));
    }

    [TestCase("HEAD", HttpStatusCode.OK)]
    [TestCase("POST", HttpStatusCode.Unauthorized)]
    public void A_request_without_a_body_is_received_as_one_with_an_empty_body(string method, HttpStatusCode status) =>
        new WebhookReceiver(Secret).Receive(method, signature: null, body: null).StatusCode.Should().Be(status);

    [Test]
    public void A_body_that_is_too_large_is_rejected_before_it_is_verified()
    {
        WebhookReceiver receiver = new(Secret) { MaxBodySize = Body.Length - 1 };

        receiver.Receive("POST", WebhookSignature.Sign(Body, Secret), Body).StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [Test]
    public void A_signed_body_that_is_not_a_notification_is_rejected()
    {
        byte[] body = "[]"u8.ToArray();

        new WebhookReceiver(Secret).Receive("POST", WebhookSignature.Sign(body, Secret), body).StatusCode
            .Should().Be(HttpStatusCode.BadRequest);
    }

    [Test]
    public void A_receiver_requires_a_secret() =>
        FluentActions.Invoking(() => new WebhookReceiver()).Should().Throw<ArgumentException>().WithParameterName("clientSecrets");

    [Test]
    public async Task Handlers_of_the_topic_are_called_in_order_and_then_those_of_all_topics()
    {
        List<string> called = [];
        WebhookHandlers handlers = new WebhookHandlers()
            .OnAll((notification, _) => Note($"all {notification.Topic}"))
            .On<Conversation>(
                WebhookTopic.ConversationUserReplied,
                (webhookEvent, _) => Note($"first {webhookEvent.Item.Id} of {webhookEvent.Notification.Id}"))
            .On<IntercomModel>(
                WebhookTopic.ConversationUserReplied, (webhookEvent, _) => Note($"second {webhookEvent.Item.GetType().Name}"))
            .On<Contact>(WebhookTopic.ContactArchived, (_, _) => Note("never"));

        await handlers.HandleAsync(WebhookNotification.Parse(Body));

        called.Should().Equal("first 1 of notif_1", "second Conversation", "all conversation.user.replied");

        Task Note(string what)
        {
            called.Add(what);
            return Task.CompletedTask;
        }
    }

    [Test]
    public void Adding_a_handler_whose_class_its_topic_does_not_contain_throws()
    {
        WebhookHandlers handlers = new();

#pragma warning disable INTERCOM004 // The handlers are rejected on purpose.
        handlers.Invoking(adding => adding.On<Contact>(WebhookTopic.ConversationUserReplied, (_, _) => Task.CompletedTask))
            .Should().Throw<ArgumentException>()
            .WithParameterName("topic").WithMessage("*conversation.user.replied cannot receive Contact*contain Conversation*");
        handlers.Invoking(adding => adding.On<Ticket>(WebhookTopic.CompanyContactAttached, (_, _) => Task.CompletedTask))
            .Should().Throw<ArgumentException>()
            .WithMessage("*contain Company, Contact, WebhookCompanyContact*");
#pragma warning restore INTERCOM004
        handlers.Handles(WebhookTopic.ConversationUserReplied).Should().BeFalse();
    }

    [Test]
    public void Handlers_of_any_item_and_of_unknown_topics_can_be_added()
    {
        WebhookHandlers handlers = new();

        handlers.Invoking(adding => adding
            .On<IntercomModel>(WebhookTopic.ConversationUserReplied, (_, _) => Task.CompletedTask)
            .On<WebhookItem>(WebhookTopic.ConversationUserReplied, (_, _) => Task.CompletedTask)
            .On<Contact>("conversation.invented", (_, _) => Task.CompletedTask)).Should().NotThrow();
    }

    [Test]
    public async Task A_notification_with_an_unexpected_item_throws()
    {
        WebhookHandlers handlers = new WebhookHandlers().On<Contact>(WebhookTopic.ContactArchived, (_, _) => Task.CompletedTask);

        await handlers.Awaiting(handling => handling.HandleAsync(
            WebhookNotification.Parse("""{"topic":"contact.archived","data":{"item":{"type":"ticket","id":"1"}}}""")))
            .Should().ThrowAsync<IntercomWebhookException>().WithMessage("*contact.archived receives Contact*contains Ticket*");
    }

    [Test]
    public void Handlers_report_which_topics_they_handle()
    {
        WebhookHandlers handlers = new WebhookHandlers().On<Contact>("contact.new_topic", (_, _) => Task.CompletedTask);

        handlers.Handles("contact.new_topic").Should().BeTrue();
        handlers.Handles(WebhookTopic.Ping).Should().BeFalse();
        handlers.OnAll((_, _) => Task.CompletedTask).Handles(WebhookTopic.Ping).Should().BeTrue();
    }

    [TestCase(599, HttpStatusCode.OK)]
    [TestCase(601, HttpStatusCode.BadRequest)]
    public void A_notification_beyond_the_maximum_age_is_rejected(int age, HttpStatusCode status)
    {
        DateTimeOffset now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
        byte[] body = Encoding.UTF8.GetBytes($$"""{"topic":"ping","first_sent_at":{{now.ToUnixTimeSeconds() - age}} }""");
        WebhookReceiver receiver = new(Secret)
        {
            MaxAge = TimeSpan.FromMinutes(10),
            TimeProvider = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(now),
        };

        WebhookResult result = receiver.Receive("POST", WebhookSignature.Sign(body, Secret), body);

        (result.StatusCode, result.IsExpired).Should().Be((status, status != HttpStatusCode.OK));
    }

    [Test]
    public void The_maximum_age_must_be_positive() =>
        FluentActions.Invoking(() => new WebhookReceiver(Secret) { MaxAge = TimeSpan.Zero }).Should().Throw<ArgumentOutOfRangeException>();
}
