using System.Net;
using System.Text;

namespace Intercom.Tests.Webhooks;

/// <summary>Taking notifications in where there is no ASP.NET Core.</summary>
public class WebhookReceiverTests
{
    private const string Secret = "secret of the app";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"topic":"conversation.user.replied","id":"notif_1","data":{"item":{"type":"conversation","id":"1"}}}""");

    [Test]
    public void A_notification_with_a_good_signature_is_handed_over()
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
    public void Everything_else_has_a_status_and_no_notification(string? method, string? signature, HttpStatusCode status)
    {
        WebhookResult result = new WebhookReceiver(Secret).Receive(method!, signature, Body);

        (result.StatusCode, result.Notification).Should().Be((status, null));
    }

    [TestCase("HEAD", HttpStatusCode.OK)]
    [TestCase("POST", HttpStatusCode.Unauthorized)]
    public void A_request_without_a_body_is_one_with_an_empty_body(string method, HttpStatusCode status) =>
        new WebhookReceiver(Secret).Receive(method, signature: null, body: null).StatusCode.Should().Be(status);

    [Test]
    public void A_body_that_is_too_large_is_not_even_verified()
    {
        WebhookReceiver receiver = new(Secret) { MaxBodySize = Body.Length - 1 };

        receiver.Receive("POST", WebhookSignature.Sign(Body, Secret), Body).StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [Test]
    public void What_is_signed_and_no_notification_is_refused()
    {
        byte[] body = "[]"u8.ToArray();

        new WebhookReceiver(Secret).Receive("POST", WebhookSignature.Sign(body, Secret), body).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Test]
    public void A_receiver_wants_a_secret() => FluentActions.Invoking(() => new WebhookReceiver()).Should().Throw<ArgumentException>().WithParameterName("clientSecrets");

    [Test]
    public async Task Handlers_of_the_topic_are_called_in_their_order_then_those_of_all_topics()
    {
        List<string> called = [];
        WebhookHandlers handlers = new WebhookHandlers()
            .OnAll((notification, _) => Note($"all {notification.Topic}"))
            .On<Conversation>(WebhookTopic.ConversationUserReplied, (webhookEvent, _) => Note($"first {webhookEvent.Item.Id} of {webhookEvent.Notification.Id}"))
            .On<IntercomModel>(WebhookTopic.ConversationUserReplied, (webhookEvent, _) => Note($"second {webhookEvent.Item.GetType().Name}"))
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
    public async Task A_handler_of_something_else_than_the_item_fails_rather_than_losing_it()
    {
        WebhookHandlers handlers = new WebhookHandlers().On<Contact>(WebhookTopic.ConversationUserReplied, (_, _) => Task.CompletedTask);

        await handlers.Awaiting(handling => handling.HandleAsync(WebhookNotification.Parse(Body))).Should().ThrowAsync<IntercomWebhookException>()
            .WithMessage("*conversation.user.replied takes Contact*has Conversation*");
    }

    [Test]
    public void Handlers_say_what_they_handle()
    {
        WebhookHandlers handlers = new WebhookHandlers().On<Contact>("contact.new_topic", (_, _) => Task.CompletedTask);

        handlers.Handles("contact.new_topic").Should().BeTrue();
        handlers.Handles(WebhookTopic.Ping).Should().BeFalse();
        handlers.OnAll((_, _) => Task.CompletedTask).Handles(WebhookTopic.Ping).Should().BeTrue();
    }
}
